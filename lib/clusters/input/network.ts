import { z } from "zod";
import { line, localizedLine, localizedProse, optional, prose } from "#lib/core/text.ts";
import { locales } from "#lib/i18n/locales.ts";
import { clearable, knownCountry, slug } from "#lib/organizations/input.ts";
import { industries } from "../labels.ts";
import { relations } from "../labels/network.ts";

export const maxInvited = 20;
const note = optional(prose(1000));
const known = z.string({ error: "required" }).trim().min(1, "required").pipe(slug);

/** What we ask another cluster to be to us. */
export const proposeTieInput = z.object({ other: known, relation: z.enum(relations, "required"), note });
export type ProposeTieInput = z.output<typeof proposeTieInput>;

/** The cluster in which something of another is to be shown too. */
export const showInInput = z.object({ cluster: known });

/** The other side reads why. */
export const tieReasonInput = z.object({ reason: note });

/** A field sent once comes as text, several times as a list. */
const several = <T extends z.ZodType>(type: T) => z.preprocess((given) => (given === undefined || given === "" ? [] : [given].flat()), type);

/** A union: told of like a cluster, with the clusters that are asked to be its first members. */
export const foundUnionInput = z.object({
  name: localizedLine(200),
  keyProduct: clearable(localizedLine(200)),
  summary: clearable(localizedProse(2000)),
  country: knownCountry,
  city: clearable(line(100)),
  industry: z.enum(industries, "required"),
  originalLocale: z.enum(locales).optional(),
  invite: several(z.array(known).min(1, "clusters.union_needs_others").max(maxInvited, "too_many")),
  note,
});
export type FoundUnionInput = z.output<typeof foundUnionInput>;
