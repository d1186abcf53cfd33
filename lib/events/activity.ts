import { z } from "zod";
import { defineFact, type FactKind } from "#lib/activity/kind.ts";

const touches: FactKind["touches"] = ({ clusterId }) => ["events", `cluster:${clusterId}`];

export const eventCreated = defineFact("event.created", z.object({}), touches);
export const eventChanged = defineFact("event.changed", z.object({}), touches);
export const eventCancelled = defineFact("event.cancelled", z.object({}), touches);
