import { sql } from "drizzle-orm";
import { searchState } from "#db/schema/search.ts";
import { record } from "#lib/activity/record.ts";
import { notFound } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import { rebuildAsked } from "./activity.ts";
import { indexVersion } from "./index/entry.ts";

/** Asks for the index to be built anew; one that runs is not begun again. Only the project office; to others there is nothing. */
export async function askRebuild(viewer: Viewer): Promise<void> {
  if (!isStaff(viewer)) throw notFound();
  await inTransaction(async (tx) => {
    const asked = { rebuildAskedAt: new Date(), rebuildAskedBy: viewer.memberId };
    const [mine] = await tx.insert(searchState).values({ version: indexVersion, sweptTo: new Date(), ...asked })
      .onConflictDoUpdate({ target: searchState.id, set: asked, setWhere: sql`search_state.rebuilt_at is not null or search_state.rebuild_started_at is null` }).returning();
    if (mine) await record(tx, viewer, rebuildAsked, {});
  });
}
