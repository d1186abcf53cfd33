import { z } from "zod";
import { defineFact, type FactKind } from "#lib/activity/kind.ts";

const touches: FactKind["touches"] = ({ clusterId }) => ["events", `cluster:${clusterId}`];
/** As it was called then: history keeps its words */
const titled = z.object({ title: z.object({ en: z.string(), ru: z.string(), be: z.string() }).partial().optional() });

export const eventCreated = defineFact("event.created", titled, touches);
export const eventChanged = defineFact("event.changed", titled, touches);
export const eventCancelled = defineFact("event.cancelled", titled, touches);
