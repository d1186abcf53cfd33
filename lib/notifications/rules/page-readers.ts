import { sql } from "drizzle-orm";
import { hasPass } from "#lib/clusters/queries/guests.ts";
import { mayEnter } from "#lib/clusters/queries/standing.ts";
import type { Transaction } from "#lib/core/transaction.ts";

/** `passId` of a guest, who finds the page elsewhere; null for those inside. */
export type PageReader = { id: string; passId: string | null };

/** Of these members those who may read a page now, as `mayReadPage` says: inside the cluster, of the project office, or with a pass. */
export async function readersOfPage(tx: Transaction, pageId: string, ids: string[]): Promise<PageReader[]> {
  if (!ids.length) return [];
  const inside = sql`(m.staff_role is not null or ${mayEnter(sql`page.cluster_id`, sql`m.id`)})`;
  const pass = sql`(select g.id from guest_passes g where g.kind = 'page' and g.subject_id = page.id and g.member_id = m.id and g.accepted_at is not null and g.revoked_at is null and g.expires_at > now() limit 1)`;
  return [...(await tx.execute<PageReader>(sql`
    select m.id, case when ${inside} then null else ${pass} end as "passId" from members m join pages page on page.id = ${pageId}::uuid
    where m.id = any(${list(ids)}) and (${inside} or (page.trashed_at is null and ${hasPass("page", sql`page.id`, sql`m.id`)}))`))];
}

/** Who wants to hear of a page: who said so, and who edited it and did not say no; with `above` also of those that it lies under. `at`: who edited it later is told of what came after. */
export async function watchersOfPage(tx: Transaction, pageId: string, { at, above }: { at: string; above: boolean }): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive up as (
      select id, parent_id, 0 as far from pages where id = ${pageId}::uuid
      union all select p.id, p.parent_id, up.far + 1 from pages p join up on p.id = up.parent_id where ${above} and up.far < 20
    ), said as (
      select w.member_id as id, w.watching, up.far * 2 as far from watches w join up on w.page_id = up.id
      union all select v.author_id, true, 1 from page_versions v where v.page_id = ${pageId}::uuid and v.author_id is not null and v.created_at <= ${at}::timestamptz
    ), nearest as (select distinct on (id) id, watching from said order by id, far)
    select id from nearest where watching`);
  return rows.map(({ id }) => id);
}

const list = (ids: string[]) => sql`${sql.param(`{${ids.join(",")}}`)}::uuid[]`;
