import { z } from "zod";
import { defineFact, type FactKind } from "#lib/activity/kind.ts";
import { locales } from "#lib/i18n/locales.ts";

// The subject is the page. `mentions`: ids of those who are named by @handle since this save, and may read it. Its title of that day goes with the fact: the feed is read after it was renamed.
const titled = z.object({ title: z.string(), locale: z.enum(locales) });
const publicPages: FactKind["touches"] = ({ clusterId, data }) => ((data as { published?: boolean }).published ? [`cluster:${clusterId}`] : []);
const data = titled.extend({ published: z.boolean().optional() });

const mentions = z.array(z.uuid()).optional();

export const pageCreated = defineFact("page.created", data.extend({ mentions }));
/** `number` is the version made; `restoredFrom` the older one whose words it has. */
export const pageChanged = defineFact("page.changed", data.extend({ number: z.number().int(), note: z.string().optional(), mentions, restoredFrom: z.number().int().optional() }), publicPages);
/** It is there no more in the language `locale`; `number` is the version that says so. */
export const pageTextRemoved = defineFact("page.textRemoved", data.extend({ number: z.number().int() }), publicPages);
/** Gone for ever, and what went into the trash with it: `ids`, the page itself among them. */
export const pageDestroyed = defineFact("page.destroyed", data.extend({ ids: z.array(z.uuid()) }));
export const pageMoved = defineFact("page.moved", data);
export const pageLocked = defineFact("page.locked", data);
export const pageUnlocked = defineFact("page.unlocked", data);
export const pageArchived = defineFact("page.archived", data, publicPages);
export const pageUnarchived = defineFact("page.unarchived", data, publicPages);
export const pageTrashed = defineFact("page.trashed", data, publicPages);
export const pageUntrashed = defineFact("page.untrashed", data, publicPages);
export const pagePublished = defineFact("page.published", data, ({ clusterId }) => [`cluster:${clusterId}`]);
export const pageUnpublished = defineFact("page.unpublished", data, ({ clusterId }) => [`cluster:${clusterId}`]);
