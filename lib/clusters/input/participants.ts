import { z } from "zod";
import { manyOf } from "#lib/core/many.ts";
import { optional } from "#lib/core/text.ts";
import { knownCountry } from "#lib/organizations/input.ts";
import { valueChainRoles } from "../labels.ts";

/** Which participants of a cluster: by words of the name or city, place in the chain, country. */
export const participantFilter = z.object({
  q: optional(z.string().max(300, "too_long")),
  role: manyOf(z.enum(valueChainRoles)),
  country: manyOf(knownCountry),
});
export type ParticipantFilter = Partial<z.output<typeof participantFilter>>;
