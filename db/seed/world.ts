import { v7 } from "uuid";
import type { activity } from "#db/schema/activity.ts";
import type { clusters, coordinators, joinRequests, participants } from "#db/schema/clusters.ts";
import type { clusterItems, clusterTies, unions } from "#db/schema/clusters-network.ts";
import type { clusterProposals, proposalFounders, proposalMessages } from "#db/schema/clusters-proposals.ts";
import type { conversations, messages, reactions, readMarks } from "#db/schema/discussion.ts";
import type { events } from "#db/schema/events.ts";
import type { files, fileTexts, fileUses } from "#db/schema/files.ts";
import type { libraryFiles, libraryFolders, libraryVersions } from "#db/schema/library.ts";
import type { contacts } from "#db/schema/members-contacts.ts";
import type { follows } from "#db/schema/members-follows.ts";
import type { memberFields, memberPositions } from "#db/schema/members-profiles.ts";
import type { members } from "#db/schema/members.ts";
import type { notifications, notificationSettings } from "#db/schema/notifications.ts";
import type { pages, pageTexts, pageVersions } from "#db/schema/pages.ts";
import type { organizationCertificates, organizationProducts } from "#db/schema/organizations-profile.ts";
import type { organizationRelations } from "#db/schema/organizations-relations.ts";
import type { organizations, representatives } from "#db/schema/organizations.ts";

/** A row whose id and time are known before it is written. */
type Row<Insert extends { id?: string; createdAt?: Date }> = Insert & { id: string; createdAt: Date };

export type Fact = Row<typeof activity.$inferInsert>;
export type ClusterRow = Row<typeof clusters.$inferInsert>;
export type RequestRow = Row<typeof joinRequests.$inferInsert>;

/** All rows of the demonstration data; people, organisations and clusters by their keys in `data/`. */
export type World = {
  now: Date;
  /** by address */
  hashes: Map<string, string>;
  isTaken: (name: string) => boolean;
  people: Map<string, Row<typeof members.$inferInsert>>;
  memberFields: (typeof memberFields.$inferInsert)[];
  memberPositions: (typeof memberPositions.$inferInsert)[];
  contacts: (typeof contacts.$inferInsert)[];
  follows: (typeof follows.$inferInsert)[];
  organizations: Map<string, Row<typeof organizations.$inferInsert>>;
  clusters: Map<string, ClusterRow>;
  representatives: (typeof representatives.$inferInsert)[];
  organizationProducts: (typeof organizationProducts.$inferInsert)[];
  organizationCertificates: (typeof organizationCertificates.$inferInsert)[];
  organizationRelations: (typeof organizationRelations.$inferInsert)[];
  coordinators: (typeof coordinators.$inferInsert)[];
  joinRequests: RequestRow[];
  participants: (typeof participants.$inferInsert)[];
  proposals: (typeof clusterProposals.$inferInsert)[];
  founders: (typeof proposalFounders.$inferInsert)[];
  proposalMessages: (typeof proposalMessages.$inferInsert)[];
  unions: (typeof unions.$inferInsert)[];
  clusterTies: (typeof clusterTies.$inferInsert)[];
  clusterItems: (typeof clusterItems.$inferInsert)[];
  events: Row<typeof events.$inferInsert>[];
  conversations: (typeof conversations.$inferInsert)[];
  messages: (typeof messages.$inferInsert)[];
  reactions: (typeof reactions.$inferInsert)[];
  readMarks: (typeof readMarks.$inferInsert)[];
  pages: (typeof pages.$inferInsert)[];
  pageTexts: (typeof pageTexts.$inferInsert)[];
  pageVersions: (typeof pageVersions.$inferInsert)[];
  /** What lies in the store, by SHA-256 */
  bytes: Map<string, Buffer>;
  files: (typeof files.$inferInsert)[];
  fileTexts: (typeof fileTexts.$inferInsert)[];
  fileUses: (typeof fileUses.$inferInsert)[];
  libraryFolders: (typeof libraryFolders.$inferInsert)[];
  libraryFiles: (typeof libraryFiles.$inferInsert)[];
  libraryVersions: (typeof libraryVersions.$inferInsert)[];
  facts: Fact[];
  notifications: (typeof notifications.$inferInsert)[];
  notificationSettings: (typeof notificationSettings.$inferInsert)[];
};

/** Stands in the column `demonstration` of everything that is written here. */
export const mark = "seed";

export const emptyWorld = ({ now, hashes, isTaken }: Pick<World, "now" | "hashes" | "isTaken">): World => ({
  now, hashes, isTaken,
  people: new Map(), organizations: new Map(), clusters: new Map(),
  memberFields: [], memberPositions: [], contacts: [], follows: [],
  representatives: [], organizationProducts: [], organizationCertificates: [], organizationRelations: [], coordinators: [], joinRequests: [], participants: [], proposals: [], founders: [], proposalMessages: [], unions: [], clusterTies: [], clusterItems: [], events: [],
  conversations: [], messages: [], reactions: [], readMarks: [], pages: [], pageTexts: [], pageVersions: [],
  bytes: new Map(), files: [], fileTexts: [], fileUses: [], libraryFolders: [], libraryFiles: [], libraryVersions: [], facts: [], notifications: [], notificationSettings: [],
});

/** An id that sorts by the moment, as if the row had been made then. */
export const idAt = (moment: Date) => v7({ msecs: moment.getTime() });

/** The name, or one beside it when real data has it already. */
export const unused = ({ isTaken }: World, name: string): string => (isTaken(name) ? unused({ isTaken } as World, `${name}-demo`) : name);

/** What must be there by construction of the data: a wrong key is a mistake in `data/`. */
export function known<T>(map: Map<string, T>, key: string): T {
  const found = map.get(key);
  if (!found) throw new Error(`seed: nothing is called ${key}`);
  return found;
}

type About = { actor?: string; cluster?: string; organization?: string; subjectId?: string; data?: Record<string, unknown> };

/** Notes that something happened: kinds and data as the domains' activity.ts declare them. */
export function happened(world: World, kind: string, at: Date, { actor, cluster, organization, subjectId, data = {} }: About): Fact {
  const fact: Fact = {
    id: idAt(at),
    kind,
    actorId: actor ? known(world.people, actor).id : null,
    clusterId: cluster ? known(world.clusters, cluster).id : null,
    organizationId: organization ? known(world.organizations, organization).id : null,
    subjectId: subjectId ?? null,
    data,
    createdAt: at,
  };
  world.facts.push(fact);
  return fact;
}
