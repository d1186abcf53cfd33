import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import { pages } from "#db/schema/pages.ts";
import type { Fact } from "#lib/activity/kind.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { News } from "../labels.ts";
import type { Rule, Telling } from "../rule.ts";
import { subjects } from "./audiences.ts";
import { followersOf, followersWhoSee, type Sight } from "./followers.ts";

/** What those who follow an organisation, a cluster or a member are told of it: what each may see at that moment. */
export const rules: Record<string, Rule> = {
  "organization.changed": async (tx, fact) => ofOrganization(tx, fact, listed(fact.data.news).map((news) => ({ news }))),
  "organizationDocument.added": async (tx, fact) => (fact.data.audience === "representatives" ? null : ofOrganization(tx, fact, [{ news: "document", title: fact.data.title }])),
  "organizationRelation.confirmed": async (tx, fact) => [
    ...(await ofOrganization(tx, fact, [await organizationNamed(tx, "relation", fact.data.otherId)])),
    ...(await ofOrganization(tx, { ...fact, organizationId: String(fact.data.otherId) }, [await organizationNamed(tx, "relation", fact.organizationId)])),
  ],
  "participant.joined": joined,
  "joinRequest.approved": joined,
  "cluster.changed": async (tx, fact) => ofCluster(tx, fact, "card", await newsOfCluster(tx, fact)),
  "cluster.closed": async (tx, fact) => ofCluster(tx, fact, "card", [{ news: "closed" }]),
  "cluster.reopened": async (tx, fact) => ofCluster(tx, fact, "card", [{ news: "reopened" }]),
  "agreement.published": async (tx, fact) => ofCluster(tx, fact, "card", [{ news: "agreement" }]),
  "event.created": async (tx, fact) => ofCluster(tx, fact, "inside", [{ news: "event", title: fact.data.title }]),
  "event.cancelled": async (tx, fact) => ofCluster(tx, fact, "inside", [{ news: "event_cancelled", title: fact.data.title }]),
  "clusterItem.shown": async (tx, fact) => (fact.data.kind === "event" && !fact.data.home ? ofCluster(tx, fact, "inside", [{ news: "event", title: fact.data.title }]) : null),
  "page.published": async (tx, fact) => {
    const [page] = await tx.select({ id: pages.id }).from(pages).where(and(eq(pages.id, fact.subjectId!), isNotNull(pages.publishedAt), isNull(pages.archivedAt), isNull(pages.trashedAt)));
    return page ? ofCluster(tx, fact, "inside", [{ news: "page", title: fact.data.title }]) : null; // taken back before anybody was told
  },
  "clusterTie.accepted": async (tx, fact) => {
    const other = String(fact.data.other);
    const [cluster] = await tx.select({ name: clusters.name }).from(clusters).where(eq(clusters.id, other));
    return cluster ? ofCluster(tx, fact, "card", [{ news: "tie", cluster: cluster.name }], [{ clusterId: other, needs: "card" }]) : null;
  },
  "coordinator.added": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.cluster) return null;
    const memberId = String(fact.data.memberId);
    return ofMember(tx, memberId, await followersOf(tx, "member", memberId, [{ clusterId: fact.clusterId!, needs: "inside" }]), [{ news: "coordinates", cluster: about.cluster.name }]);
  },
  "member.changed": async (tx, fact) => {
    const tellings = [];
    for (const { news, to } of together(await followersWhoSee(tx, fact.subjectId!, listed(fact.data.news)))) tellings.push(...(await ofMember(tx, fact.subjectId!, to, news)));
    return tellings;
  },
};

const listed = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

async function joined(tx: Transaction, fact: Fact): Promise<Telling[]> {
  const about = await subjects(tx, fact);
  if (!about.cluster || !about.organization) return []; // a person who joined is nobody's news
  return [
    ...(await ofCluster(tx, fact, "inside", [{ news: "participant", organization: about.organization.name }])),
    ...(await ofOrganization(tx, fact, [{ news: "joined", cluster: about.cluster.name }], [{ clusterId: fact.clusterId!, needs: "inside" }])),
  ];
}

async function newsOfCluster(tx: Transaction, fact: Fact): Promise<News[]> {
  const [cluster] = await tx.select({ stage: clusters.stage, door: clusters.door }).from(clusters).where(eq(clusters.id, fact.clusterId!));
  const fields = listed(fact.data.fields);
  return [
    ...(fields.includes("stage") ? [{ news: "stage", stage: cluster?.stage }] : []),
    ...(fields.some((field) => ["name", "summary", "keyProduct"].includes(field)) ? [{ news: "text" }] : []),
    ...(fields.includes("door") && cluster?.door === "open" ? [{ news: "door_open" }] : []),
  ];
}

async function ofOrganization(tx: Transaction, fact: Fact, news: (News | null)[], sights?: Sight[]): Promise<Telling[]> {
  const told = news.filter((one) => one !== null);
  const [organization] = told.length && fact.organizationId ? await tx.select().from(organizations).where(eq(organizations.id, fact.organizationId)) : [];
  if (!organization) return [];
  const to = await followersOf(tx, "organization", organization.id, sights);
  return [{ kind: "organization_news", to, path: `/organizations/${organization.slug}`, subjectId: organization.id, data: { organization: organization.name, what: told }, impersonal: true }];
}

async function ofCluster(tx: Transaction, fact: Fact, needs: Sight["needs"], news: News[], sights: Sight[] = []): Promise<Telling[]> {
  const about = await subjects(tx, fact);
  if (!about.cluster || !news.length) return [];
  const to = await followersOf(tx, "cluster", fact.clusterId!, [{ clusterId: fact.clusterId!, needs }, ...sights]);
  return [{ kind: "cluster_news", to, path: `/clusters/${about.cluster.slug}`, subjectId: fact.clusterId!, data: { cluster: about.cluster.name, what: news }, impersonal: true }];
}

async function ofMember(tx: Transaction, memberId: string, to: string[], news: News[]): Promise<Telling[]> {
  const [member] = await tx.select({ name: members.name, handle: members.handle }).from(members).where(eq(members.id, memberId));
  if (!member || !news.length) return [];
  return [{ kind: "member_news", to: to.filter((id) => id !== memberId), path: `/members/${member.handle}`, subjectId: memberId, data: { member: member.name, what: news }, impersonal: true }];
}

/** Those who may see the same fields are told together. */
function together(seen: { field: string; to: string[] }[]): { news: News[]; to: string[] }[] {
  const fieldsOf = new Map<string, string[]>();
  for (const { field, to } of seen) for (const id of to) fieldsOf.set(id, [...(fieldsOf.get(id) ?? []), field]);
  const groups = Map.groupBy(fieldsOf, ([, fields]) => fields.join());
  return [...groups.values()].map((group) => ({ news: group[0]![1].map((news) => ({ news })), to: group.map(([id]) => id) }));
}

async function organizationNamed(tx: Transaction, news: string, id: unknown): Promise<News | null> {
  const [organization] = await tx.select({ name: organizations.name }).from(organizations).where(eq(organizations.id, String(id)));
  return organization ? { news, organization: organization.name } : null;
}
