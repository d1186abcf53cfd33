import { and, eq, isNull, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { coordinators, participants } from "#db/schema/clusters.ts";
import { conversations } from "#db/schema/discussion.ts";
import { representatives } from "#db/schema/organizations.ts";
import type { Standing } from "#lib/clusters/policy.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { isStaff, requireMember, type Viewer } from "#lib/core/viewer.ts";
import { mayEnterConversation } from "./policy.ts";

export type Room = { id: string; clusterId: string | null; lastSeq: number; lastRev: number; standing: Standing };

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
      coordinator: coordinates(member.memberId),
      representative: represents(member.memberId),
    })
    .from(conversations)
    .where(eq(conversations.id, conversationId))
    .prepare("discussion_room")
    .execute();
  if (!found) throw notFound();
  const { coordinator, representative, ...room } = found;
  const standing = { coordinator, representative, staff: isStaff(member) };
  if (!mayEnterConversation(standing)) throw notFound();
  return { ...room, standing };
}

const coordinates = (memberId: string) => sql<boolean>`exists (
  select from ${coordinators}
  where ${and(eq(coordinators.clusterId, conversations.clusterId), eq(coordinators.memberId, memberId), isNull(coordinators.endedAt))})`;

const represents = (memberId: string) => sql<boolean>`exists (
  select from ${participants} join ${representatives} on ${eq(representatives.organizationId, participants.organizationId)}
  where ${and(
    eq(participants.clusterId, conversations.clusterId),
    isNull(participants.leftAt),
    eq(representatives.memberId, memberId),
    isNull(representatives.endedAt),
  )})`;

/** A member in a conversation; `staff` tells whether the credentials allow the project office's standing. */
export type Seat = { memberId: string; conversationId: string; staff: boolean };

/** Names a seat in the answer of `listAllowedSeats`. */
export const seatKey = ({ memberId, conversationId, staff }: Seat) => `${memberId} ${conversationId} ${staff}`;

/** Which of these seats are allowed now, by their keys: one query for all who speak, or listen, at once. */
export async function listAllowedSeats(seats: Seat[], tx?: Transaction): Promise<Set<string>> {
  if (seats.length === 0) return new Set();
  const rows = await (tx ?? database()).execute<{ key: string }>(sql`
    select s.member_id || ' ' || s.conversation_id || ' ' || s.staff as key
    from unnest(${column(seats, "memberId")}::uuid[], ${column(seats, "conversationId")}::uuid[], ${column(seats, "staff")}::boolean[]) as s(member_id, conversation_id, staff)
    join conversations on conversations.id = s.conversation_id
    where (s.staff and exists (select from members m where m.id = s.member_id and m.staff_role is not null))
      or exists (select from coordinators c where c.cluster_id = conversations.cluster_id and c.member_id = s.member_id and c.ended_at is null)
      or exists (
        select from participants p join representatives r on r.organization_id = p.organization_id
        where p.cluster_id = conversations.cluster_id and p.left_at is null and r.member_id = s.member_id and r.ended_at is null)`);
  return new Set(rows.map(({ key }) => key));
}

const column = (seats: Seat[], name: keyof Seat) => sql.param(`{${seats.map((seat) => seat[name]).join(",")}}`);
