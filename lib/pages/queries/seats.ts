import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { hasPass } from "#lib/clusters/queries/guests.ts";
import { isShownTo } from "#lib/clusters/queries/shown-in.ts";
import { mayEnter } from "#lib/clusters/queries/standing.ts";

/** A member who has a page open; `staff` tells whether the credentials allow the project office's standing. */
export type PageSeat = { memberId: string; pageId: string; staff: boolean };

/** Names a seat in the answer of `listAllowedPageSeats`. */
export const pageSeatKey = ({ memberId, pageId, staff }: PageSeat) => `${memberId} ${pageId} ${staff}`;

/** Which of these may still hear of their page, by their keys, in one query: as `mayReadPage` says. */
export async function listAllowedPageSeats(seats: PageSeat[]): Promise<Set<string>> {
  if (seats.length === 0) return new Set();
  const rows = await database().execute<{ key: string }>(sql`
    select s.member_id || ' ' || s.page_id || ' ' || s.staff as key
    from unnest(${column(seats, "memberId")}::uuid[], ${column(seats, "pageId")}::uuid[], ${column(seats, "staff")}::boolean[]) as s(member_id, page_id, staff)
    join pages on pages.id = s.page_id
    where (s.staff and exists (select from members m where m.id = s.member_id and m.staff_role is not null))
      or ${mayEnter(sql`pages.cluster_id`, sql`s.member_id`)}
      or (pages.trashed_at is null and ${hasPass("page", sql`pages.id`, sql`s.member_id`)})
      or (pages.trashed_at is null and pages.archived_at is null and ${isShownTo("page", sql`pages.id`, sql`s.member_id`)})`);
  return new Set(rows.map(({ key }) => key));
}

const column = (seats: PageSeat[], name: keyof PageSeat) => sql.param(`{${seats.map((seat) => seat[name]).join(",")}}`);
