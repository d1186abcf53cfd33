import { z } from "zod";
import { defineFact } from "#lib/activity/kind.ts";

const what = z.object({ kind: z.enum(["organizations", "clusters", "members"]) });

/** Announced only: the row is its own record. The subject is what is followed. */
export const followStarted = defineFact("follow.started", what);
export const followEnded = defineFact("follow.ended", what);
