import { z } from "zod";
import { defineFact } from "#lib/activity/kind.ts";
import type { Fact } from "#lib/activity/kind.ts";

const pages = ({ organizationId }: Pick<Fact, "organizationId">) => ["organizations", `organization:${organizationId}`];
const aMember = z.object({ memberId: z.uuid() });

export const organizationCreated = defineFact("organization.created", z.object({}), pages);
/** Its name stands on the pages of its clusters, so these are stale too. */
export const organizationChanged = defineFact("organization.changed", z.object({}), (f) => [...pages(f), "clusters"]);
export const representativeAdded = defineFact("representative.added", aMember.extend({ role: z.enum(["administrator", "representative"]) }), pages);
export const representativeRemoved = defineFact("representative.removed", aMember, pages);
