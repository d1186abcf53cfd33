import type { Transaction } from "./transaction.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";

/**
 * Who may find a document: everybody, signed-in members, those who may enter a cluster's workspace, the members who share
 * a cluster with a member, the contacts of a member, one member, those who run a cluster, those in its workspace for whom
 * all of some gates of the library are open (`chosen:<cluster>:<gate>,<gate>`) and those who run it. Read anew at each search, so that whoever has left finds
 * nothing more. A thing that shows more to some has one document for each audience.
 */
export type SearchAudience = "everyone" | "members" | `cluster:${string}` | `mates:${string}` | `contacts:${string}` | `member:${string}` | `managers:${string}` | `chosen:${string}:${string}`;

/** What is findable of one thing, for one audience. */
export type SearchDocument = {
  subjectId: string;
  audience: SearchAudience;
  /** The heading of a hit, in the languages that exist; names that have no language stand under one of them. */
  title: LocalizedText;
  /** The rest of the words, in the languages that exist. */
  body: LocalizedText;
  /** Address within the site, without the language: `/organizations/naftan`. */
  path: string;
  /** What the facets count. */
  country: string | null;
  /** The town where it is, in that country: found by its name in each language. */
  city?: string | null;
  clusterId: string | null;
  /** Where a thing belongs to several: only clusters that whoever finds it may know of. */
  clusterIds?: string[];
  /** How much hangs on it, as a number of people or things: what is alike in all else comes in this order. */
  popularity?: number;
  changedAt: Date;
};

/** What a domain gives to the one search. Declared in its `search.ts`, collected in lib/server/search-sources.ts. */
export type SearchSource = {
  /** The group of hits: `member`, `organization`, `cluster`, `page`, `file`. */
  kind: string;
  /** Which things a fact made stale: their ids, none when it concerns nothing here. */
  stale: (tx: Transaction, fact: { kind: string; subjectId: string | null; clusterId: string | null; organizationId: string | null; actorId: string | null; data: Record<string, unknown> }) => Promise<string[]>;
  /** The documents of these things as they are now; a thing that is gone has none. */
  read: (tx: Transaction, ids: string[]) => Promise<SearchDocument[]>;
  /** Ids after `afterId` in order, at most `limit`: for building the whole index. */
  page: (tx: Transaction, afterId: string | null, limit: number) => Promise<string[]>;
};
