import { z } from "zod";
import { line, localizedLine, localizedProse, optional, prose } from "#lib/core/text.ts";
import { locales } from "#lib/i18n/locales.ts";
import { knownCountry } from "#lib/organizations/input.ts";
import { clusterStages, industries, valueChainRoles } from "../labels.ts";

/** Organisations that a proposal names, at most. */
export const maxFounders = 30;

const founder = z.object({ organizationId: z.uuid("required"), valueChainRole: z.enum(valueChainRoles, "required") });

const fields = {
  name: localizedLine(200),
  keyProduct: localizedLine(200),
  aim: localizedProse(4000),
  country: knownCountry,
  city: z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? null : value), line(100).nullable()).optional(),
  industry: z.enum(industries, "required"),
  stage: z.enum(clusterStages, "required").default("potential"),
  founders: z.array(founder).min(1, "clusters.no_founders").max(maxFounders, "too_many")
    .refine((list) => new Set(list.map(({ organizationId }) => organizationId)).size === list.length, "clusters.founder_twice"),
  originalLocale: z.enum(locales).optional(),
};

export const proposalInput = z.object(fields);
export type ProposalInput = z.output<typeof proposalInput>;

export const proposalPatch = z.object({ ...fields, stage: z.enum(clusterStages, "required") }).partial();
export type ProposalPatch = z.output<typeof proposalPatch>;

export const proposalMessageInput = z.object({ text: prose(4000) });
export const founderAnswerInput = z.object({ agree: z.preprocess((value) => value === true || value === "true", z.boolean()) });

/** What the office may set on admitting. */
export const admitInput = z.object({ stage: optional(z.enum(clusterStages)) });

export const proposalStates = ["open", "admitted", "declined", "withdrawn"] as const;
