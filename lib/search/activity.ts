import { z } from "zod";
import { defineFact } from "#lib/activity/kind.ts";

/** Staff want the index built anew. */
export const rebuildAsked = defineFact("search.rebuildAsked", z.object({}));
