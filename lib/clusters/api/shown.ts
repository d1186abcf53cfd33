import { z } from "zod";
import { locales } from "#lib/i18n/locales.ts";
import { organizationKinds } from "#lib/organizations/labels.ts";
import { localizedShown } from "#lib/organizations/api/shown.ts";
import { requestStates } from "../input.ts";
import { clusterDoors, clusterStages, clusterVisibilities, industries, valueChainRoles } from "../labels.ts";

/** What the API shows of clusters. */
const card = {
  id: z.uuid(),
  slug: z.string(),
  name: localizedShown,
  keyProduct: localizedShown.nullable(),
  originalLocale: z.enum(locales).describe("The language that the texts were written in"),
  country: z.string().describe("ISO 3166-1 alpha-2"),
  city: z.string().nullable(),
  industry: z.enum(industries),
  otherIndustries: z.array(z.enum(industries)).describe("Those beside the main one"),
  stage: z.enum(clusterStages),
  pictureId: z.uuid().nullable(),
  visibility: z.enum(clusterVisibilities).describe("Hidden ones are shown to those inside alone"),
  door: z.enum(clusterDoors).describe("How one gets in"),
  admitsPersons: z.boolean().describe("Persons may take part, not only organisations"),
  participantCount: z.number().int().describe("Organisations and persons"),
  closed: z.boolean().describe("It takes no new participants at present"),
  demonstration: z.boolean().describe("Made up, to show how the platform works"),
};

export const clusterCardShown = z.object(card).meta({ id: "ClusterCard" });

const questionShown = z.object({ id: z.uuid(), text: localizedShown, required: z.boolean() }).meta({ id: "JoinQuestion" });

export const clusterShown = z
  .object({
    ...card,
    summary: localizedShown.nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    website: z.string().nullable(),
    joinQuestions: z.array(questionShown).describe("What applicants are asked"),
    welcome: localizedShown.nullable(),
    open: z.boolean().describe("You may see its participants, people and events"),
    imported: z.boolean().describe("It came in with a file of the registry"),
    coordinators: z.array(z.object({ memberId: z.uuid(), name: z.string(), handle: z.string() })),
    rev: z.number().int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "Cluster" });

const through = z.object({ slug: z.string(), name: localizedShown, originalLocale: z.enum(locales), valueChainRole: z.enum(valueChainRoles) });

export const myClusterShown = z
  .object({ ...card, coordinator: z.boolean(), moderator: z.boolean(), inPerson: z.boolean().describe("You take part yourself, not through an organisation"), through: z.array(through).describe("Your organisations that take part"), openRequests: z.number().int() })
  .meta({ id: "MyCluster" });

const count = z.number().int();

export const clusterFacetsShown = z
  .object({ total: z.number().int(), country: z.record(z.string(), count), industry: z.partialRecord(z.enum(industries), count), stage: z.partialRecord(z.enum(clusterStages), count) })
  .meta({ id: "ClusterFacets", description: "How many each value of a filter would show with the other filters as they are" });

export const placeShown = z
  .object({
    country: z.string(), city: z.string().nullable(), latitude: z.number().nullable(), longitude: z.number().nullable(),
    label: z.string(), count: z.number().int(), slug: z.string().nullable().describe("Of the cluster, where there is one only"),
  })
  .meta({ id: "MapPlace", description: "A city, or a country as a whole where its clusters have no coordinates" });

export const participantShown = z
  .object({
    id: z.uuid(),
    valueChainRole: z.enum(valueChainRoles),
    joinedAt: z.iso.datetime(),
    organization: z.object({
      id: z.uuid(), slug: z.string(), name: localizedShown, originalLocale: z.enum(locales),
      kind: z.enum(organizationKinds), country: z.string(), city: z.string().nullable(),
    }),
  })
  .meta({ id: "Participant" });

export const joinRequestShown = z
  .object({
    id: z.uuid(),
    state: z.enum(requestStates),
    cluster: z.object({ id: z.uuid(), slug: z.string(), name: localizedShown }),
    organization: z.object({ id: z.uuid(), slug: z.string(), name: localizedShown, kind: z.enum(organizationKinds), country: z.string(), city: z.string().nullable() }).nullable().describe("Null where a person asks in their own name"),
    applicant: z.object({ memberId: z.uuid(), name: z.string(), handle: z.string() }),
    valueChainRole: z.enum(valueChainRoles).nullable(),
    answers: z.array(z.object({ questionId: z.string(), question: z.string(), answer: z.string() })),
    createdAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    decidedBy: z.string().nullable().describe("The name of who decided"),
    reason: z.string().nullable(),
  })
  .meta({ id: "JoinRequest" });
