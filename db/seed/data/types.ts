import type { clusterStages, industries, valueChainRoles } from "#db/schema/clusters.ts";
import type { LocalizedText } from "#db/schema/columns.ts";
import type { organizationKinds } from "#db/schema/organizations.ts";

export type Locale = "en" | "ru" | "be";
export type AccountRole = "project_office" | "coordinator" | "enterprise_administrator" | "teacher" | "learner";

/** An invented person. Those with an `account` may sign in; the others only speak. */
export type Person = {
  key: string;
  handle: string;
  name: string;
  headline: string;
  locale: Locale;
  /** IANA name */
  zone: string;
  account?: AccountRole;
  email?: string;
  staff?: boolean;
};

export type Place = {
  /** ISO 3166-1 alpha-2 */
  country: string;
  city: string;
  /** latitude and longitude, degrees */
  at: readonly [number, number];
};

export type Organization = Place & {
  slug: string;
  kind: (typeof organizationKinds)[number];
  name: LocalizedText;
  about: LocalizedText;
  original?: Locale;
  founded?: number;
  website?: string;
  /** keys of people: the first is the administrator */
  speakers?: readonly string[];
};

export type Role = (typeof valueChainRoles)[number];
export type Question = { text: LocalizedText; required: boolean };

export type Cluster = Place & {
  slug: string;
  name: LocalizedText;
  keyProduct: LocalizedText;
  summary: LocalizedText;
  original?: Locale;
  industry: (typeof industries)[number];
  stage: (typeof clusterStages)[number];
  website?: string;
  questions?: readonly Question[];
  /** keys of people */
  coordinators?: readonly string[];
  /** days since it was entered */
  age: number;
  /** days since it stopped taking participants */
  closed?: number;
};

/** How an organisation stands in a cluster: days count back from now. */
export type Participation = {
  organization: string;
  role: Role;
  joined: number;
  left?: { days: number; reason: string; removed?: boolean };
  /** asked by its first speaker, with these answers, some days before joining; without it the office entered it */
  asked?: readonly string[];
};

/** A request that led to no participation (yet). */
export type Request = {
  cluster: string;
  organization: string;
  role: Role;
  days: number;
  answers: readonly string[];
  declined?: { days: number; reason: string };
};

/** `[who, when, what]`; when is `[working days ago, clock in Minsk]`, or minutes ago. */
export type Line = readonly [who: string, when: readonly [number, string] | number, body: string, more?: LineMore];
export type LineMore = {
  /** how many lines back the answered one stands */
  replyTo?: number;
  reactions?: Record<string, readonly string[]>;
  edited?: boolean;
};

export type Talk = { cluster: string; lines: readonly Line[]; /** how many lines these people have not read yet */ unread: Record<string, number> };

export type Gathering = {
  slug: string;
  cluster: string;
  kind: "exhibition" | "conference" | "seminar" | "webinar" | "business_meeting_day";
  title: LocalizedText;
  summary: LocalizedText;
  /** days from today, negative in the past; moved to the next working day */
  day: number;
  /** clock of the place, and length in hours */
  starts: string;
  hours: number;
  zone: string;
  /** none: online */
  country?: string;
  city?: string;
  by?: string;
  cancelled?: boolean;
};
