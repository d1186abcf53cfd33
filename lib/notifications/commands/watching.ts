import { isNotNull } from "drizzle-orm";
import { watches } from "#db/schema/notifications-watches.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import type { Watched } from "../input.ts";
import { columnOf, keyOf, requirePlace } from "../queries/watching.ts";

/** Says that the viewer wants to hear of a place, or (`watching` false) does not, though they worked there. @throws not_found where there is nothing for the viewer */
export async function watch(viewer: Viewer, place: Watched, watching: boolean): Promise<void> {
  const { memberId } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    await requirePlace(viewer, place, tx);
    const column = columnOf[place.kind];
    await tx.insert(watches).values({ memberId, [keyOf[place.kind]]: place.id, watching })
      .onConflictDoUpdate({ target: [column, watches.memberId], targetWhere: isNotNull(column), set: { watching } });
  });
}
