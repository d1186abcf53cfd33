import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database } from "#db/client.ts";
import { activity } from "#db/schema/activity.ts";
import { members } from "#db/schema/members.ts";
import { organizationDomains, representativeRequests } from "#db/schema/organizations-people.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { mayEditOrganization, maySeePeople } from "../policy.ts";
import { domainOf, isPublicMail } from "../public-mail.ts";
import { ownAddress } from "./invitations.ts";
import { findOrganizationStanding } from "./one.ts";

export type Domain = { id: string; domain: string; approval: boolean; since: string };

/** The domains whose addresses may join; null to strangers. Two queries. */
export async function listDomains(viewer: Viewer, organizationId: string): Promise<Domain[] | null> {
  if (!maySeePeople(await findOrganizationStanding(viewer, organizationId))) return null;
  const rows = await database().select().from(organizationDomains).where(and(eq(organizationDomains.organizationId, organizationId), isNull(organizationDomains.endedAt))).orderBy(asc(organizationDomains.domain));
  return rows.map(({ id, domain, approval, createdAt }) => ({ id, domain, approval, since: createdAt.toISOString() }));
}

/** The domain of the viewer's confirmed address, where it can be claimed. */
export async function suggestDomain(viewer: Viewer): Promise<string | undefined> {
  const domain = domainOf((await ownAddress(viewer)) ?? "");
  return domain && !isPublicMail(domain) ? domain : undefined;
}

export type PersonRequest = { id: string; memberId: string; name: string; handle: string; email: string; createdAt: string };

/** Members of the organisation's domains who ask to speak for it, the oldest first; null to those who do not decide. Two queries. */
export async function listRequests(viewer: Viewer, organizationId: string): Promise<PersonRequest[] | null> {
  if (!mayEditOrganization(await findOrganizationStanding(viewer, organizationId))) return null;
  const { id, createdAt } = representativeRequests;
  const rows = await database().select({ id, createdAt, memberId: members.id, name: members.name, handle: members.handle, email: members.email })
    .from(representativeRequests).innerJoin(members, eq(members.id, representativeRequests.memberId))
    .where(and(eq(representativeRequests.organizationId, organizationId), isNull(representativeRequests.approvedAt), isNull(representativeRequests.declinedAt), isNull(representativeRequests.withdrawnAt), isNull(members.bannedAt)))
    .orderBy(asc(id)).limit(200);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

const historyKinds = ["organization.created", "representative.added", "representative.removed"] as const;
export type HistoryEntry = { id: string; kind: (typeof historyKinds)[number]; at: string; member: string | null; actor: string | null; self: boolean; role: string | null; by: string | null };

/** Who came to speak for the organisation and who went, the newest first, at most 200; null to strangers. Two queries. */
export async function listHistory(viewer: Viewer, organizationId: string): Promise<HistoryEntry[] | null> {
  if (!maySeePeople(await findOrganizationStanding(viewer, organizationId))) return null;
  const [who, by] = [alias(members, "who"), alias(members, "by")];
  const rows = await database()
    .select({ id: activity.id, kind: activity.kind, at: activity.createdAt, data: activity.data, actorId: activity.actorId, subjectId: activity.subjectId, member: who.name, actor: by.name })
    .from(activity)
    .leftJoin(who, sql`${who.id} = (${activity.data}->>'memberId')::uuid`).leftJoin(by, eq(by.id, activity.actorId))
    .where(and(eq(activity.organizationId, organizationId), inArray(activity.kind, [...historyKinds])))
    .orderBy(desc(activity.id)).limit(200);
  return rows.map(({ data, at, kind, actorId, subjectId, ...row }) => ({
    id: row.id, kind: kind as HistoryEntry["kind"], at: at.toISOString(), member: row.member, actor: row.actor, self: actorId !== null && actorId === subjectId,
    role: typeof data.role === "string" ? data.role : null, by: typeof data.by === "string" ? data.by : null,
  }));
}
