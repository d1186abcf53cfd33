import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { say, translator } from "#lib/i18n/translator.ts";
import { valueChainRoles } from "../labels.ts";

/** Groups by which a feed is filtered; words in the `workspace` catalogue under `feed.groups`. */
export const feedGroups = ["people", "events", "library", "pages", "network", "cluster"] as const;
export type FeedGroup = (typeof feedGroups)[number];

/*
 * What a workspace's feed tells: every kind of fact with its group, and whether it is for those who run the cluster only.
 * Words in the `workspace` catalogue under `feed.facts`, the kind's dot an underscore. What is not here is not told.
 */
const kinds: Record<string, { group: FeedGroup; managers?: true }> = {
  "joinRequest.submitted": { group: "people", managers: true },
  "joinRequest.withdrawn": { group: "people", managers: true },
  "joinRequest.declined": { group: "people", managers: true },
  "joinRequest.approved": { group: "people" },
  "participant.joined": { group: "people" },
  "participant.changed": { group: "people" },
  "participant.left": { group: "people" },
  "participant.removed": { group: "people" },
  "person.joined": { group: "people" },
  "person.left": { group: "people" },
  "person.removed": { group: "people" },
  "coordinator.added": { group: "people" },
  "coordinator.removed": { group: "people" },
  "moderator.added": { group: "people" },
  "moderator.removed": { group: "people" },
  "event.created": { group: "events" },
  "event.changed": { group: "events" },
  "event.cancelled": { group: "events" },
  "clusterItem.offered": { group: "network", managers: true },
  "clusterItem.declined": { group: "network", managers: true },
  "clusterItem.shown": { group: "events" },
  "clusterItem.ended": { group: "events" },
  "clusterTie.proposed": { group: "network", managers: true },
  "clusterTie.declined": { group: "network", managers: true },
  "clusterTie.withdrawn": { group: "network", managers: true },
  "clusterTie.accepted": { group: "network" },
  "clusterTie.ended": { group: "network" },
  "union.founded": { group: "network" },
  "union.dissolved": { group: "network" },
  "cluster.created": { group: "cluster" },
  "cluster.changed": { group: "cluster" },
  "cluster.closed": { group: "cluster" },
  "cluster.reopened": { group: "cluster" },
  "agreement.published": { group: "cluster" },
  "agreement.ended": { group: "cluster" },
  "file.added": { group: "library" },
  "file.versionAdded": { group: "library" },
  "file.changed": { group: "library" },
  "file.deleted": { group: "library" },
  "file.restored": { group: "library" },
  "folder.created": { group: "library" },
  "folder.changed": { group: "library" },
  "folder.deleted": { group: "library" },
  "folder.restored": { group: "library" },
  "page.created": { group: "pages" },
  "page.changed": { group: "pages" },
  "page.moved": { group: "pages" },
  "page.archived": { group: "pages" },
  "page.trashed": { group: "pages" },
  "page.destroyed": { group: "pages", managers: true },
  "page.textRemoved": { group: "pages" },
  "page.published": { group: "pages" },
  "page.unpublished": { group: "pages" },
};

/** The kinds that a feed tells, of some groups on request; those for managers only on request. */
export const feedKinds = ({ groups = [], managers }: { groups?: readonly FeedGroup[]; managers: boolean }): string[] =>
  Object.entries(kinds).filter(([, kind]) => (!groups.length || groups.includes(kind.group)) && (managers || !kind.managers)).map(([name]) => name);

export const groupOf = (kind: string): FeedGroup => kinds[kind]?.group ?? "cluster";

export type FeedMember = { handle: string; name: string; deleted: boolean };

/** A fact with the names that it speaks of, as the viewer may know them. Time in ISO 8601, UTC. */
export type FeedEntry = {
  id: string;
  kind: string;
  group: FeedGroup;
  createdAt: string;
  /** Null: nobody did it, or one whom the viewer may not see */
  actor: FeedMember | null;
  /** Whether somebody did it */
  byMember: boolean;
  /** Whom it is about: who was appointed, who came in */
  about: FeedMember | null;
  organization: { slug: string; name: LocalizedText; originalLocale: Locale } | null;
  /** The other cluster of a tie, or of an item shown */
  other: { slug: string; name: LocalizedText; originalLocale: Locale } | null;
  title: LocalizedText | string | null;
  subjectId: string | null;
  relation: string | null;
  role: string | null;
  /** The cluster itself proposed the tie, or is the item's home */
  own: boolean;
  /** What an item shown in several clusters is */
  item: string | null;
};

/** A fact in words, in the reader's language: one sentence without a full stop. The one place where a feed's words are made. */
export function wordFact(locale: Locale, entry: FeedEntry): string {
  const t = translator(locale, "workspace");
  const member = (who: FeedMember | null) => (!who ? t("feed.someone") : who.deleted ? t("feed.former") : who.name);
  const named = (of: { name: LocalizedText; originalLocale: Locale } | null, none: string) => (of ? inLocale(of.name, locale, of.originalLocale).text : none);
  const role = valueChainRoles.find((known) => known === entry.role);
  const variant = entry.kind.startsWith("clusterTie.") ? `.${entry.relation}` : entry.kind.startsWith("clusterItem.") ? (entry.own ? ".home" : ".here") : "";
  return say(locale, "workspace", `feed.facts.${entry.kind.replace(".", "_")}${variant}`, {
    actor: entry.byMember ? member(entry.actor) : t("feed.platform"),
    about: member(entry.about),
    organization: named(entry.organization, t("feed.anOrganization")),
    other: named(entry.other, t("feed.aCluster")),
    title: typeof entry.title === "string" ? entry.title : inLocale(entry.title, locale).text || t("feed.untitled"),
    role: role ? translator(locale, "clusters")(`roles.${role}`) : "",
    own: entry.own ? "yes" : "no",
    inPerson: entry.about && !entry.organization ? "yes" : "no", // a person may ask for themselves
  });
}

/** Where a fact leads to, without the language; null where there is nothing to open. */
export function pathOfFact(slug: string, { kind, group, subjectId, organization, other, item }: FeedEntry): string | null {
  const here = `/workspace/${slug}`;
  if (group === "pages") return kind === "page.destroyed" ? `${here}/pages` : `${here}/pages/${subjectId}`;
  if (group === "library") return kind.startsWith("file.") && kind !== "file.deleted" ? `${here}/library/files/${subjectId}` : `${here}/library`;
  if (kind.startsWith("event.")) return kind === "event.cancelled" ? null : `${here}/events/${subjectId}`;
  if (kind.startsWith("clusterItem.")) return `${here}/${item === "page" ? "pages" : item === "file" ? "library" : "calendar"}`;
  if (kind.startsWith("clusterTie.")) return other ? `/clusters/${other.slug}` : null;
  if (organization) return `/organizations/${organization.slug}`;
  return null;
}
