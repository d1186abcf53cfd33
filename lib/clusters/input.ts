import { z } from "zod";
import { manyOf } from "#lib/core/many.ts";
import { line, localizedLine, localizedProse, optional, prose, website } from "#lib/core/text.ts";
import { locales } from "#lib/i18n/locales.ts";
import { clearable, knownCountry } from "#lib/organizations/input.ts";
import { clusterStages, industries, valueChainRoles } from "./labels.ts";

export const maxName = 200;
export const maxQuestions = 10;

const degrees = (limit: number) => clearable(z.coerce.number("degrees").min(-limit, "degrees").max(limit, "degrees"));

const fields = {
  name: localizedLine(maxName),
  keyProduct: clearable(localizedLine(200)),
  summary: clearable(localizedProse(2000)),
  country: knownCountry,
  city: clearable(line(100)),
  latitude: degrees(90),
  longitude: degrees(180),
  industry: z.enum(industries, "required"),
  stage: z.enum(clusterStages, "required"),
  website: clearable(website),
  originalLocale: z.enum(locales).optional(),
};

export const createClusterInput = z.object({ ...fields, coordinator: optional(line(254)) });
export type CreateClusterInput = z.output<typeof createClusterInput>;

export const updateClusterInput = z.object(fields).partial();
export type UpdateClusterInput = z.output<typeof updateClusterInput>;

const question = z.object({
  /** Of a question that was there before, or made by the sender for a new one. */
  id: optional(z.uuid()),
  text: localizedLine(300),
  required: z.preprocess((value) => value === "true" || value === "on" || value === true, z.boolean()),
});
export const joinQuestionsInput = z.object({ questions: z.array(question).max(maxQuestions, "clusters.too_many_questions") });
export type JoinQuestionsInput = z.output<typeof joinQuestionsInput>;

const role = z.enum(valueChainRoles, "required");

export const requestToJoinInput = z.object({
  organizationId: z.uuid("required"),
  valueChainRole: role,
  answers: z.array(z.object({ questionId: z.uuid(), answer: prose(2000, 0) })).max(maxQuestions * 2).default([]),
});
export type RequestToJoinInput = z.output<typeof requestToJoinInput>;

/** The coordinator may put the organisation in another place of the chain than it asked for. */
export const approveInput = z.object({ valueChainRole: optional(role) });
export const reasonInput = z.object({ reason: prose(1000) });
export const roleInput = z.object({ valueChainRole: role });
export const whoInput = z.object({ who: line(254) });

export const requestStates = ["open", "approved", "declined", "withdrawn"] as const;

export const clusterFilter = z.object({
  q: optional(z.string().max(300, "too_long")),
  country: manyOf(knownCountry),
  industry: manyOf(z.enum(industries)),
  stage: manyOf(z.enum(clusterStages)),
  sort: z.enum(["name", "newest"]).default("name"),
});
export type ClusterFilter = Partial<z.output<typeof clusterFilter>>;
