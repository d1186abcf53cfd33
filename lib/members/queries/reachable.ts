import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { notBlocked } from "./blocks.ts";

/** True for members who are there for others: with a confirmed address, neither closed nor deleted, not blocked either way. */
export const isThereFor = (viewer: Viewer): SQL =>
  and(isNotNull(members.emailConfirmedAt), isNull(members.bannedAt), isNull(members.deletedAt), notBlocked(viewer, members.id))!;

/** True for the member of a handle, however it is written. A handle with what no handle can hold is nobody's. */
export const hasHandle = (handle: string): SQL => {
  const plain = handle.replace(/^@/, "").toLowerCase();
  return /^[a-z\d-]{1,100}$/.test(plain) ? eq(sql`lower(${members.handle})`, plain) : sql`false`;
};

/** The member of this handle, who is there for the viewer. @throws Refusal *not_found* */
export async function findReachable(viewer: Viewer, handle: string, tx?: Transaction): Promise<{ id: string; name: string; handle: string }> {
  const [found] = await (tx ?? database()).select({ id: members.id, name: members.name, handle: members.handle }).from(members).where(and(hasHandle(handle), isThereFor(viewer)));
  if (!found) throw notFound("members.no_such_member");
  return found;
}
