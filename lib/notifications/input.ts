import { z } from "zod";

/** Which to mark as read: those named (at most a page), or all when none is named. */
export const markReadInput = z.object({ ids: z.array(z.uuid()).max(100).optional() });
export type MarkReadInput = z.output<typeof markReadInput>;
