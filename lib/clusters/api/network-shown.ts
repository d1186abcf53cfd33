import { z } from "zod";
import { localizedShown } from "#lib/organizations/api/shown.ts";
import { locales } from "#lib/i18n/locales.ts";
import { feedGroups } from "../labels/feed.ts";
import { relations, tieStates } from "../labels/network.ts";

/** What the API shows of a cluster's ties, of what it shows of others, and of its feed. */
const named = { slug: z.string(), name: localizedShown, originalLocale: z.enum(locales) };
const moment = z.iso.datetime();

const neighbourShown = z
  .object({ id: z.uuid(), ...named, country: z.string(), city: z.string().nullable(), latitude: z.number().nullable(), longitude: z.number().nullable(), demonstration: z.boolean() })
  .meta({ id: "NeighbourCluster" });
const tied = z.array(neighbourShown.extend({ since: moment }));

export const networkShown = z
  .object({
    union: z.object({ founderId: z.uuid().nullable(), createdAt: moment, foundedAt: moment.nullable(), dissolvedAt: moment.nullable() }).nullable().describe("What makes it a union; null when it is none"),
    above: z.array(neighbourShown).describe("From the topmost cluster down to the parent"),
    level: z.number().int().describe("In the tree of sub-clusters; 1 at the top"),
    neighbours: z.object({ parent: tied, sub_cluster: tied, peer: tied, union: tied, member: tied }),
  })
  .meta({ id: "ClusterNetwork" });

export const tieShown = z
  .object({
    id: z.uuid(), state: z.enum(tieStates), relation: z.enum(relations).describe("What the other cluster is, or would be, to yours"),
    other: z.object({ id: z.uuid(), ...named, summary: localizedShown.nullable(), country: z.string(), city: z.string().nullable() }),
    mine: z.boolean().describe("Your side proposed it"), proposedBy: z.string().nullable(), note: z.string().nullable(), proposedAt: moment,
    answeredAt: moment.nullable(), answeredBy: z.string().nullable(), endedAt: moment.nullable(), endedBy: z.string().nullable(), reason: z.string().nullable(),
    rights: z.object({ mayAnswer: z.boolean(), mayWithdraw: z.boolean(), mayEnd: z.boolean() }),
  })
  .meta({ id: "ClusterTie" });

export const itemShown = z
  .object({
    id: z.uuid(), kind: z.enum(["event", "file", "page"]), subjectId: z.uuid(), title: localizedShown, state: z.enum(["offered", "shown", "declined", "ended"]),
    home: z.boolean().describe("Your cluster is its home: `other` shows it; else it comes from `other`"), other: z.object({ id: z.uuid(), ...named }),
    shownBy: z.string().nullable(), offeredAt: moment, rights: z.object({ mayAnswer: z.boolean(), mayEnd: z.boolean() }),
  })
  .meta({ id: "ShownItem" });

const memberShown = z.object({ handle: z.string(), name: z.string(), deleted: z.boolean() });

export const feedEntryShown = z
  .object({
    id: z.uuid(), kind: z.string(), group: z.enum(feedGroups), createdAt: moment, text: z.string().describe("In your language"),
    actor: memberShown.nullable(), about: memberShown.nullable().describe("Whom it is about"), organization: z.object(named).nullable(), other: z.object(named).nullable(), subjectId: z.uuid().nullable(),
  })
  .meta({ id: "FeedEntry" });

export const newcomerShown = z
  .object({
    id: z.uuid(), joinedAt: moment, valueChainRole: z.string().optional(),
    organization: z.object({ ...named, country: z.string(), city: z.string().nullable() }).optional(), person: z.object({ memberId: z.uuid(), handle: z.string(), name: z.string() }).optional(),
    cluster: z.object({ ...named, country: z.string(), city: z.string().nullable() }).optional().describe("Of a union"),
  })
  .meta({ id: "Newcomer" });
