import { listGuestsOf } from "#lib/clusters/queries/guests.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { requireHistory } from "../access.ts";
import type { Person } from "./page.ts";

/** Who sees a page as a guest, by name; for those of its cluster. @throws not_found */
export async function listPageGuests(viewer: Viewer, pageId: string): Promise<Person[]> {
  await requireHistory(viewer, pageId); // as what it said before: not for clusters to which it is only shown
  return listGuestsOf("page", pageId);
}
