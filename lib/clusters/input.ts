import { z } from "zod";
import { manyOf } from "#lib/core/many.ts";
import { line, localizedLine, localizedProse, optional, prose, website } from "#lib/core/text.ts";
import { locales } from "#lib/i18n/locales.ts";
import { clearable, degrees, knownCountry } from "#lib/organizations/input.ts";
import { clusterDoors, clusterStages, clusterVisibilities, industries, valueChainRoles } from "./labels.ts";

export const maxName = 200;
export const maxQuestions = 10;

/** One or several values of a form, none where the empty field says so; left out they stay as they are. */
const someOf = <T extends z.ZodType<string>>(type: T) =>
  z.preprocess((value) => (value === undefined ? undefined : [...new Set([value].flat().filter((one) => one !== ""))]), z.array(type).max(10, "too_many").optional());

const fields = {
  name: localizedLine(maxName),
  keyProduct: clearable(localizedLine(200)),
  summary: clearable(localizedProse(2000)),
  country: knownCountry,
  city: clearable(line(100)),
  latitude: degrees(90),
  longitude: degrees(180),
  industry: z.enum(industries, "required"),
  /** Those beside the main one */
  otherIndustries: someOf(z.enum(industries)),
  stage: z.enum(clusterStages, "required"),
  website: clearable(website),
  originalLocale: z.enum(locales).optional(),
};

export const createClusterInput = z.object({ ...fields, coordinator: optional(line(254)) });
export type CreateClusterInput = z.output<typeof createClusterInput>;

export const updateClusterInput = z.object(fields).partial();

const yes = z.preprocess((value) => [value].flat().some((one) => one === true || one === "true" || one === "on"), z.boolean());

/** Who sees the cluster, how one gets in and what they read then. */
export const doorInput = z.object({
  visibility: z.enum(clusterVisibilities, "required"),
  door: z.enum(clusterDoors, "required"),
  admitsPersons: yes,
  welcome: clearable(localizedProse(5000)),
}).partial();
export type DoorInput = z.output<typeof doorInput>;

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

/** The agreements of the cluster that are accepted, each in the version that was read. */
export const acceptedAgreements = z.array(z.object({ agreementId: z.uuid(), version: z.coerce.number().int().min(1) })).max(50, "too_many").default([]);
export type AcceptedAgreement = z.output<typeof acceptedAgreements>[number];

/** The same as a form's boxes say it: a box that is ticked carries the version, `agreements.<id>=2`. */
export const tickedAgreements = z.record(z.uuid(), z.coerce.number().int().min(1)).default({})
  .transform((ticked) => Object.entries(ticked).map(([agreementId, version]) => ({ agreementId, version })));

export const requestToJoinInput = z.object({
  /** Left out, it is the member who asks in their own name */
  organizationId: optional(z.uuid("required")),
  valueChainRole: optional(role),
  answers: z.array(z.object({ questionId: z.uuid(), answer: prose(2000, 0) })).max(maxQuestions * 2).default([]),
  agreements: acceptedAgreements,
});
export type RequestToJoinInput = Omit<z.output<typeof requestToJoinInput>, "agreements"> & { agreements?: AcceptedAgreement[] };

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
