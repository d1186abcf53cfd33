import { listGuestsOf } from "#lib/clusters/queries/guests.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { Person } from "../protocol.ts";
import { requireRoom } from "../room.ts";

/** Who is in a conversation as a guest, by name. @throws not_found */
export async function listConversationGuests(viewer: Viewer, conversationId: string): Promise<Person[]> {
  await requireRoom(viewer, conversationId);
  return listGuestsOf("conversation", conversationId);
}
