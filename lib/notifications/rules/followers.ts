import { and, eq, inArray, or, sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { clusters } from "#db/schema/clusters.ts";
import { follows } from "#db/schema/members-follows.ts";
import { memberFields } from "#db/schema/members-profiles.ts";
import { members } from "#db/schema/members.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { clusterMateIdsOf, contactIdsOf, memberIdsOf } from "#lib/members/queries/visible.ts";

/** What of a cluster has to be seen to be told of it: that it is there, or what only a public one shows. */
export type Sight = { clusterId: string; needs: "card" | "inside" };

const columnOf = { organization: follows.organizationId, cluster: follows.clusterId, member: follows.memberId } as const;

/** Who follows something and may now see all the clusters that the news names: as `visibleClusters` and `openClusters` say, for many at once. */
export async function followersOf(tx: Transaction, of: keyof typeof columnOf, subjectId: string, sights: Sight[] = [], narrower?: SQL): Promise<string[]> {
  const conditions = await Promise.all(sights.map((sight) => seen(tx, sight)));
  const rows = await tx.select({ id: follows.followerId }).from(follows).where(and(eq(columnOf[of], subjectId), ...conditions, narrower));
  return rows.map(({ id }) => id);
}

async function seen(tx: Transaction, { clusterId, needs }: Sight): Promise<SQL | undefined> {
  const [cluster] = await tx.select({ visibility: clusters.visibility }).from(clusters).where(eq(clusters.id, clusterId));
  if (cluster?.visibility === "public" || (cluster?.visibility === "listed" && needs === "card")) return undefined;
  return or(sql`${follows.followerId} in ${memberIdsOf(clusterId)}`, isOffice(follows.followerId));
}

const isOffice = (memberId: PgColumn) => sql`exists (select from members office where office.id = ${memberId} and office.staff_role is not null)`;

/** Who follows a member and may now see one of these fields of theirs, as `fieldVisible` says: which fields each may see. */
export async function followersWhoSee(tx: Transaction, memberId: string, fields: string[]): Promise<{ field: string; to: string[] }[]> {
  const rows = await tx.select({ field: memberFields.field, visibility: memberFields.visibility }).from(memberFields)
    .innerJoin(members, eq(members.id, memberFields.memberId))
    .where(and(eq(memberFields.memberId, memberId), inArray(memberFields.field, fields as never[]), sql`email_confirmed_at is not null and banned_at is null and deleted_at is null`));
  const near: Record<string, SQL | undefined> = {
    contacts: sql`${follows.followerId} in ${contactIdsOf(memberId)}`,
    clusters: sql`(${follows.followerId} in ${contactIdsOf(memberId)} or ${follows.followerId} in ${clusterMateIdsOf(memberId)})`,
    me: sql`false`,
  };
  return Promise.all(rows.map(async ({ field, visibility }) => ({ field, to: await followersOf(tx, "member", memberId, [], near[visibility]) })));
}
