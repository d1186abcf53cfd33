import { sql } from "drizzle-orm";
import type { Transaction } from "#lib/core/transaction.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { pathOfPage, placeOfPage, readsPage } from "../queries/page-sight.ts";

/** `path`: where this one finds the page, without the language; `clusterId`, `cluster`: in whose workspace, with its name. */
export type PageReader = { id: string; path: string; clusterId: string; cluster: LocalizedText };

/** Of these members those who may read a page now. */
export async function readersOfPage(tx: Transaction, pageId: string, ids: string[]): Promise<PageReader[]> {
  if (!ids.length) return [];
  const reader = { id: sql`m.id`, office: sql`m.staff_role is not null` };
  return [...(await tx.execute<PageReader>(sql`
    select m.id, ${pathOfPage(reader)} as path, place.id as "clusterId", place.name as cluster
    from members m cross join pages page join clusters home on home.id = page.cluster_id join clusters place on place.id = ${placeOfPage(reader)}
    where page.id = ${pageId}::uuid and m.id = any(${sql.param(`{${ids.join(",")}}`)}::uuid[]) and ${readsPage(reader)}`))];
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
