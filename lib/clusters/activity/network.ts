import { z } from "zod";
import { defineFact, type Fact } from "#lib/activity/kind.ts";
import { relations } from "../labels/network.ts";

// A tie is told twice, once to each of its clusters: `other` is then the other one, `relation` what it is to this one.
const tie = z.object({ other: z.uuid(), relation: z.enum(relations), mine: z.boolean(), reason: z.string().optional() });
const pages = ({ clusterId }: Pick<Fact, "clusterId">) => ["clusters", `cluster:${clusterId}`];

export const tieProposed = defineFact("clusterTie.proposed", tie);
export const tieDeclined = defineFact("clusterTie.declined", tie);
export const tieWithdrawn = defineFact("clusterTie.withdrawn", tie);
export const tieAccepted = defineFact("clusterTie.accepted", tie, pages);
export const tieEnded = defineFact("clusterTie.ended", tie, pages);

export const unionFounded = defineFact("union.founded", z.object({}), pages);
export const unionDissolved = defineFact("union.dissolved", z.object({}), pages);

const title = z.object({ en: z.string(), ru: z.string(), be: z.string() }).partial();
const item = z.object({ other: z.uuid(), kind: z.enum(["event", "file", "page"]), title, home: z.boolean() });
const shownPages = (fact: Pick<Fact, "clusterId"> & { data: { kind: string } }) => [`cluster:${fact.clusterId}`, ...(fact.data.kind === "event" ? ["events"] : [])];

// Told to both clusters too: `home` says whether this one is the item's own.
export const itemOffered = defineFact("clusterItem.offered", item);
export const itemDeclined = defineFact("clusterItem.declined", item);
export const itemShown = defineFact("clusterItem.shown", item, shownPages);
export const itemEnded = defineFact("clusterItem.ended", item, shownPages);
