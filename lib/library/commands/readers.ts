import { and, eq, inArray, isNull, notInArray, or, sql, type SQL } from "drizzle-orm";
import { libraryReaders } from "#db/schema/library.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import { mayManage, type Standing } from "#lib/clusters/policy.ts";
import { mayEnter } from "#lib/clusters/queries/standing.ts";
import { invalid } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { notBlocked } from "#lib/members/queries/blocks.ts";
import type { ReadersInput } from "../input.ts";
import type { Kind } from "./tree.ts";

type Gate = { kind: Kind; id: string; clusterId: string; standing: Standing };

const of = (kind: Kind, id: string) => (kind === "folder" ? { folderId: id } : { fileId: id });

/**
 * Puts those who are chosen to see a folder or file in the place of those who were. Whoever chooses and does not manage
 * is always among them. What the viewer may not see of the list, whom they block, stays in it.
 * @throws invalid at `memberIds` or `organizationIds` for one who is new and not in the workspace, and for nobody
 */
export async function chooseReaders(tx: Transaction, viewer: MemberViewer, { kind, id, clusterId, standing }: Gate, { memberIds = [], organizationIds = [] }: ReadersInput): Promise<void> {
  const chosen = [...new Set(mayManage(standing) ? memberIds : [...memberIds, viewer.memberId])];
  if (!chosen.length && !organizationIds.length) throw invalid("memberIds", "library.choose_somebody");
  const there = await tx.select({ memberId: libraryReaders.memberId, organizationId: libraryReaders.organizationId }).from(libraryReaders).where(eq(libraryReaders.gateId, id));
  const newMembers = chosen.filter((one) => one !== viewer.memberId && !there.some(({ memberId }) => memberId === one));
  const newOrganizations = organizationIds.filter((one) => !there.some(({ organizationId }) => organizationId === one));
  if ((await countChoosable(tx, viewer, clusterId, newMembers)) < newMembers.length) throw invalid("memberIds", "library.not_inside");
  if ((await countParticipants(tx, clusterId, newOrganizations)) < newOrganizations.length) throw invalid("organizationIds", "library.not_inside");
  await tx.delete(libraryReaders).where(and(eq(libraryReaders.gateId, id), or(
    and(sql`${libraryReaders.memberId} is not null`, without(libraryReaders.memberId, chosen), notBlocked(viewer, libraryReaders.memberId)),
    and(sql`${libraryReaders.organizationId} is not null`, without(libraryReaders.organizationId, organizationIds)),
  )));
  const rows = [...chosen.map((memberId) => ({ memberId })), ...[...new Set(organizationIds)].map((organizationId) => ({ organizationId }))];
  await tx.insert(libraryReaders).values(rows.map((row) => ({ ...row, ...of(kind, id), clusterId, chosenBy: viewer.memberId }))).onConflictDoNothing();
}

/** Nobody is chosen any more. */
export const forgetReaders = (tx: Transaction, id: string) => tx.delete(libraryReaders).where(eq(libraryReaders.gateId, id));

const without = (column: typeof libraryReaders.memberId | typeof libraryReaders.organizationId, ids: string[]): SQL | undefined => (ids.length ? notInArray(column, ids) : undefined);

async function countChoosable(tx: Transaction, viewer: MemberViewer, clusterId: string, ids: string[]): Promise<number> {
  if (!ids.length) return 0;
  return tx.$count(members, and(inArray(members.id, ids), isNull(members.deletedAt), isNull(members.bannedAt), notBlocked(viewer, members.id), mayEnter(sql`${clusterId}::uuid`, sql`members.id`)));
}

async function countParticipants(tx: Transaction, clusterId: string, ids: string[]): Promise<number> {
  if (!ids.length) return 0;
  return tx.$count(organizations, and(inArray(organizations.id, ids), sql`exists (select from participants p where p.cluster_id = ${clusterId}::uuid and p.organization_id = organizations.id and p.left_at is null)`));
}
