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

type Gate = { kind: Kind; id: string; clusterId: string; standing: Standing; createdById: string | null };

const of = (kind: Kind, id: string) => (kind === "folder" ? { folderId: id } : { fileId: id });

/**
 * Puts those who are chosen to see a folder or file in the place of those who were. Always among them are who made it, while
 * they may enter, and whoever chooses and does not manage. What the viewer may not see of the list, whom they block, stays.
 * @throws invalid at `memberIds` or `organizationIds` for one who is new and not in the workspace, and for nobody
 */
export async function chooseReaders(tx: Transaction, viewer: MemberViewer, { kind, id, clusterId, standing, createdById }: Gate, { memberIds = [], organizationIds = [] }: ReadersInput): Promise<void> {
  const named = mayManage(standing) ? memberIds : [...memberIds, viewer.memberId];
  if (!named.length && !organizationIds.length) throw invalid("memberIds", "library.choose_somebody");
  const makers = createdById && (await countEntering(tx, clusterId, [createdById])) ? [createdById] : [];
  const chosen = [...new Set([...named, ...makers])];
  const there = await tx.select({ memberId: libraryReaders.memberId, organizationId: libraryReaders.organizationId }).from(libraryReaders).where(eq(libraryReaders.gateId, id));
  const newMembers = chosen.filter((one) => one !== viewer.memberId && !makers.includes(one) && !there.some(({ memberId }) => memberId === one));
  const newOrganizations = organizationIds.filter((one) => !there.some(({ organizationId }) => organizationId === one));
  if ((await countEntering(tx, clusterId, newMembers, notBlocked(viewer, members.id))) < newMembers.length) throw invalid("memberIds", "library.not_inside");
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

async function countEntering(tx: Transaction, clusterId: string, ids: string[], among?: SQL): Promise<number> {
  if (!ids.length) return 0;
  return tx.$count(members, and(inArray(members.id, ids), isNull(members.deletedAt), isNull(members.bannedAt), among, mayEnter(sql`${clusterId}::uuid`, sql`members.id`)));
}

async function countParticipants(tx: Transaction, clusterId: string, ids: string[]): Promise<number> {
  if (!ids.length) return 0;
  return tx.$count(organizations, and(inArray(organizations.id, ids), sql`exists (select from participants p where p.cluster_id = ${clusterId}::uuid and p.organization_id = organizations.id and p.left_at is null)`));
}
