import { listGuestsOf } from "#lib/clusters/queries/guests.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { requirePage } from "../access.ts";
import type { Person } from "./page.ts";

/** Who sees a page as a guest, by name. @throws not_found */
export async function listPageGuests(viewer: Viewer, pageId: string): Promise<Person[]> {
  await requirePage(viewer, pageId);
  return listGuestsOf("page", pageId);
}
