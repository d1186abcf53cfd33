import { and, desc, eq, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { contacts, memberBlocks } from "#db/schema/members-contacts.ts";
import { members } from "#db/schema/members.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import type { ContactState } from "../input/contacts.ts";
import { byName, cardColumns, type MemberCard, searched } from "./card.ts";
import { isThereFor } from "./reachable.ts";
import { declinedLately } from "./relation.ts";
import { contactIdsOf } from "./visible.ts";

export type Contact = { requestId: string; note: string | null; since: string; member: MemberCard };
type Paging = { q?: string; limit?: number; cursor?: string };

const open = and(isNull(contacts.acceptedAt), isNull(contacts.withdrawnAt), isNull(contacts.endedAt));
// A declined one stays among the sent: the asker is not told. It goes when a new one may be sent.
const waitsFor: Record<"incoming" | "sent", SQL | undefined> = { incoming: and(open, isNull(contacts.declinedAt)), sent: and(open, or(isNull(contacts.declinedAt), declinedLately)) };

/** The viewer's contacts by name, or the requests that came in or were sent, the newest first. One query. */
export async function listContacts(viewer: Viewer, { state = "contacts", q, limit = 30, cursor }: { state?: ContactState } & Paging): Promise<Page<Contact>> {
  const own = requireMember(viewer).memberId;
  const accepted = state === "contacts";
  const after = cursor ? decodeCursor(cursor, ["text", "uuid"]).map(String) : null;
  const rest = after && (accepted ? sql`(${byName}, members.id) > (${after[0]}, ${after[1]}::uuid)` : lt(contacts.id, after[1]!));
  const mine = accepted
    ? sql`((${contacts.requesterId} = ${own}::uuid or ${contacts.addresseeId} = ${own}::uuid) and accepted_at is not null and ended_at is null)`
    : and(eq(state === "sent" ? contacts.requesterId : contacts.addresseeId, own), waitsFor[state]);
  const rows = await database()
    .select({ requestId: contacts.id, note: contacts.note, at: accepted ? contacts.acceptedAt : contacts.createdAt, member: cardColumns(viewer) })
    .from(contacts)
    .innerJoin(members, sql`${members.id} = case when ${contacts.requesterId} = ${own}::uuid then ${contacts.addresseeId} else ${contacts.requesterId} end`)
    .where(and(mine, isThereFor(viewer), ...searched(viewer, q), rest ?? undefined))
    .orderBy(...(accepted ? [byName, members.id] : [desc(contacts.id)]))
    .limit(limit + 1);
  return toPage(rows, limit, (row) => [accepted ? row.member.name : "", accepted ? row.member.id : row.requestId],
    ({ at, ...row }) => ({ ...row, since: at!.toISOString() }) as Contact);
}

/** How many stand under each tab of the page. One query. */
export async function countContacts(viewer: Viewer): Promise<Record<ContactState | "blocked", number>> {
  const own = requireMember(viewer).memberId;
  const there = (column: string, where: SQL | undefined) => sql`(select count(*)::int from contacts join members on members.id = contacts.${sql.raw(column)} where ${where} and ${isThereFor(viewer)})`;
  const [row] = await database().execute<Record<ContactState | "blocked", number>>(sql`select
    (select count(*)::int from members where members.id in ${contactIdsOf(own)} and ${isThereFor(viewer)}) as contacts,
    ${there("requester_id", and(eq(contacts.addresseeId, own), waitsFor.incoming))} as incoming,
    ${there("addressee_id", and(eq(contacts.requesterId, own), waitsFor.sent))} as sent,
    (select count(*)::int from member_blocks where blocker_id = ${own}::uuid) as blocked`);
  return row!;
}

/** Whom the viewer has blocked, the latest first: the one place where they are still named. One query. */
export async function listBlocked(viewer: Viewer, { limit = 30, cursor }: Omit<Paging, "q">): Promise<Page<{ id: string; name: string; handle: string; since: string }>> {
  const own = requireMember(viewer).memberId;
  const after = cursor ? decodeCursor(cursor, ["moment", "uuid"]).map(String) : null;
  const rows = await database()
    .select({ id: members.id, name: members.name, handle: members.handle, createdAt: memberBlocks.createdAt })
    .from(memberBlocks)
    .innerJoin(members, eq(members.id, memberBlocks.blockedId))
    .where(and(eq(memberBlocks.blockerId, own), isNull(members.deletedAt), after ? sql`(date_trunc('milliseconds', ${memberBlocks.createdAt}), ${members.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : undefined))
    .orderBy(sql`date_trunc('milliseconds', ${memberBlocks.createdAt}) desc`, desc(members.id))
    .limit(limit + 1);
  return toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id], ({ createdAt, ...row }) => ({ ...row, since: createdAt.toISOString() }));
}
