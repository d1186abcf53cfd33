import { allClusters, allOrganizations } from "../data/all.ts";
import { people } from "../data/people.ts";
import { participations, requests } from "../data/participations.ts";
import type { Role } from "../data/types.ts";
import { daysAgo } from "../time.ts";
import { happened, idAt, known, type RequestRow, type World } from "../world.ts";

const thoughtOver = 3; // days from a request to its approval

/** Requests that were approved (their participants are there already), that wait, and that were declined. */
export function addRequests(world: World) {
  for (const [cluster, members] of Object.entries(participations)) {
    for (const { organization, role, joined, asked } of members) {
      if (!asked) continue;
      const request = submit(world, { cluster, organization, role, days: joined + thoughtOver, answers: asked });
      decide(world, request, { cluster, organization, days: joined });
    }
  }
  for (const { declined, ...given } of requests) {
    const request = submit(world, given);
    if (declined) decide(world, request, { ...given, ...declined });
  }
}

type Given = { cluster: string; organization: string; role: Role; days: number; answers: readonly string[] };

function submit(world: World, { cluster, organization, role, days, answers }: Given): RequestRow {
  const applicant = allOrganizations.find(({ slug }) => slug === organization)!.speakers![0]!;
  const { locale } = people.find(({ key }) => key === applicant)!;
  const createdAt = daysAgo(world.now, days);
  const { id: clusterId, joinQuestions = [] } = known(world.clusters, cluster);
  const row: RequestRow = {
    id: idAt(createdAt),
    clusterId,
    organizationId: known(world.organizations, organization).id,
    applicantId: known(world.people, applicant).id,
    valueChainRole: role,
    answers: answers.map((answer, index) => {
      const question = joinQuestions[index]!;
      return { questionId: question.id, question: question.text[locale] ?? question.text.ru!, answer };
    }),
    createdAt,
  };
  world.joinRequests.push(row);
  happened(world, "joinRequest.submitted", createdAt, { actor: applicant, cluster, organization, subjectId: row.id, data: { applicantId: row.applicantId, valueChainRole: role } });
  return row;
}

function decide(world: World, request: RequestRow, { cluster, organization, days, reason }: { cluster: string; organization: string; days: number; reason?: string }) {
  const decider = allClusters.find(({ slug }) => slug === cluster)!.coordinators?.[0] ?? "office";
  const at = daysAgo(world.now, days);
  Object.assign(request, { decidedBy: known(world.people, decider).id, ...(reason ? { declinedAt: at, reason } : { approvedAt: at }) });
  const data = { applicantId: request.applicantId, valueChainRole: request.valueChainRole, ...(reason && { reason }) };
  happened(world, reason ? "joinRequest.declined" : "joinRequest.approved", at, { actor: decider, cluster, organization, subjectId: request.id, data });
}
