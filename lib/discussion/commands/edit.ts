import { eq } from "drizzle-orm";
import { messages } from "#db/schema/discussion.ts";
import { conflict, forbidden, stale } from "#lib/core/errors.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { EditInput } from "../input.ts";
import { mayDeleteMessage, mayEditMessage } from "../policy.ts";
import { changeMessage } from "./change.ts";

/**
 * Changes the words of one's own message; with `rev`, only if it has not changed since.
 * @returns the conversation's revision of the change
 * @throws Refusal *not_found*, *forbidden* (another's), *conflict* (deleted), *stale*
 */
export const editMessage = (viewer: Viewer, { messageId, body, rev }: EditInput & { rev?: number }): Promise<number> =>
  changeMessage(viewer, messageId, async ({ tx, member, message }) => {
    if (message.deletedAt) throw conflict("discussion.deleted");
    if (!mayEditMessage(member.memberId, message)) throw forbidden();
    if (rev !== undefined && rev !== message.rev) throw stale();
    if (message.body === body) return false;
    await tx.update(messages).set({ body, editedAt: new Date() }).where(eq(messages.id, messageId));
    return true;
  });

/**
 * Empties a message; its trace stays in its place. Authors their own, coordinators and the project office any.
 * A message that is deleted already stays as it is.
 * @throws Refusal *not_found*, *forbidden*
 */
export const deleteMessage = (viewer: Viewer, { messageId }: { messageId: string }): Promise<number> =>
  changeMessage(viewer, messageId, async ({ tx, member, message, room }) => {
    if (message.deletedAt) return false;
    if (!mayDeleteMessage(member.memberId, room.standing, message)) throw forbidden();
    await tx.update(messages).set({ body: "", deletedAt: new Date(), deletedBy: member.memberId }).where(eq(messages.id, messageId));
    return true;
  });
