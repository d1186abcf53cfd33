import { eq, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { conversations } from "#db/schema/discussion.ts";
import type { GuestRole } from "#lib/clusters/labels/guests.ts";
import type { Standing } from "#lib/clusters/policy.ts";
import { passRole } from "#lib/clusters/queries/guests.ts";
import { mayEnter, standingColumns } from "#lib/clusters/queries/standing.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { isStaff, requireMember, type Viewer } from "#lib/core/viewer.ts";
import { mayEnterConversation } from "./policy.ts";

export type Room = { id: string; clusterId: string | null; lastSeq: number; lastRev: number; standing: Standing; pass: GuestRole | null };

/**
 * The conversation with the viewer's standing to it, in one query, always read anew.
 * @throws Refusal *not_found* when it is not there or not the viewer's to enter
 */
export async function requireRoom(viewer: Viewer, conversationId: string, tx?: Transaction): Promise<Room> {
  const member = requireMember(viewer);
  const [found] = await (tx ?? database())
    .select({
      id: conversations.id,
      clusterId: conversations.clusterId,
      lastSeq: conversations.lastSeq,
      lastRev: conversations.lastRev,
      ties: standingColumns(sql`${conversations.clusterId}`, sql`${member.memberId}::uuid`),
      pass: passRole("conversation", sql`${conversations.id}`, sql`${member.memberId}::uuid`),
    })
    .from(conversations)
    .where(eq(conversations.id, conversationId))
    .prepare("discussion_room")
    .execute();
  if (!found) throw notFound();
  const { ties, ...room } = found;
  const standing = { ...ties, staff: isStaff(member) };
  if (!mayEnterConversation(standing, room.pass)) throw notFound();
  return { ...room, standing };
}

/** A member in a conversation; `staff` tells whether the credentials allow the project office's standing. */
export type Seat = { memberId: string; conversationId: string; staff: boolean };

/** Names a seat in the answer of `listAllowedSeats`. */
export const seatKey = ({ memberId, conversationId, staff }: Seat) => `${memberId} ${conversationId} ${staff}`;

/** Which of these seats are allowed now, by their keys, and whether to speak too: one query for all who speak, or listen, at once. */
export async function listAllowedSeats(seats: Seat[], tx?: Transaction): Promise<Map<string, GuestRole>> {
  if (seats.length === 0) return new Map();
  const rows = await (tx ?? database()).execute<{ key: string; may: GuestRole | null }>(sql`
    select s.member_id || ' ' || s.conversation_id || ' ' || s.staff as key,
      case when (s.staff and exists (select from members m where m.id = s.member_id and m.staff_role is not null))
        or ${mayEnter(sql`conversations.cluster_id`, sql`s.member_id`)} then 'write'
      else ${passRole("conversation", sql`conversations.id`, sql`s.member_id`)} end as may
    from unnest(${column(seats, "memberId")}::uuid[], ${column(seats, "conversationId")}::uuid[], ${column(seats, "staff")}::boolean[]) as s(member_id, conversation_id, staff)
    join conversations on conversations.id = s.conversation_id`);
  return new Map(rows.flatMap(({ key, may }) => (may ? [[key, may] as const] : [])));
}

const column = (seats: Seat[], name: keyof Seat) => sql.param(`{${seats.map((seat) => seat[name]).join(",")}}`);
