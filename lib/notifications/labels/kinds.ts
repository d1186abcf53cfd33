/** How a letter goes: at once, gathered once a day or once a week, or not at all. */
export const mailChoices = ["now", "daily", "weekly", "off"] as const;
export type MailChoice = (typeof mailChoices)[number];

type Channels = {
  /** Shown in the centre and at the bell, unless the member chooses otherwise. */
  inApp: boolean;
  /** How letters go, unless the member chooses otherwise. */
  mail: MailChoice;
  /** Nobody can switch these off: the safety of an account hangs on them. */
  always?: true;
};

/** What members choose channels for, in the order of the settings page, with what counts until they choose. Words: `groups.<group>`. */
export const notificationGroups = {
  requests: { inApp: true, mail: "now" },
  answers: { inApp: true, mail: "now" },
  roles: { inApp: true, mail: "now" },
  contacts: { inApp: true, mail: "daily" },
  mentions: { inApp: true, mail: "now" },
  clusters: { inApp: true, mail: "daily" },
  content: { inApp: true, mail: "daily" },
  events: { inApp: true, mail: "daily" },
  following: { inApp: true, mail: "weekly" },
  work: { inApp: true, mail: "off" },
  account: { inApp: true, mail: "now", always: true },
} as const satisfies Record<string, Channels>;

export type NotificationGroup = keyof typeof notificationGroups;

type Kind = {
  group: NotificationGroup;
  /** The datum whose values are gathered when several of the kind concern the same subject: "Anna and 3 others …". Words: `folded.<kind>`. */
  fold?: string;
  /** What is gathered are things, no people: "a new product; a new certificate and 3 more". */
  things?: true;
  /** A letter that would go at once waits so many minutes for more of the same: those who edit save often. */
  settles?: number;
};

/** Everything that members are told of, one line a kind; its words are `kinds.<kind>` of the `notifications` catalogue. */
export const notificationKinds = {
  join_request_submitted: { group: "requests", fold: "organization" },
  join_request_approved: { group: "answers" },
  join_request_declined: { group: "answers" },
  participant_removed: { group: "roles" },
  coordinator_added: { group: "roles" },
  join_request_waiting: { group: "requests" },
  participant_joined: { group: "clusters", fold: "organization" },
  person_removed: { group: "roles" },
  moderator_added: { group: "roles" },
  agreement_published: { group: "requests" },
  invitations_sent: { group: "work" },
  proposal_submitted: { group: "requests" },
  proposal_answered: { group: "answers" },
  proposal_asked: { group: "answers" },
  proposal_admitted: { group: "answers" },
  proposal_declined: { group: "answers" },
  founder_named: { group: "requests" },
  founder_agreed: { group: "answers" },
  founder_refused: { group: "answers" },
  cluster_tie_proposed: { group: "requests" },
  cluster_tie_accepted: { group: "answers" },
  cluster_tie_declined: { group: "answers" },
  cluster_tie_withdrawn: { group: "clusters" },
  cluster_tie_ended: { group: "clusters" },
  cluster_item_offered: { group: "requests" },
  cluster_item_shown: { group: "clusters" },
  cluster_item_declined: { group: "answers" },
  cluster_item_ended: { group: "clusters" },
  union_founded: { group: "clusters" },
  union_dissolved: { group: "clusters" },
  representative_added: { group: "roles" },
  representative_invited: { group: "work" }, // its letter has gone already, with the link
  representative_invitation_answered: { group: "answers" },
  representative_removed: { group: "roles" },
  representative_requested: { group: "requests" },
  representative_declined: { group: "answers" },
  organization_claimed: { group: "requests" },
  organization_claim_approved: { group: "answers" },
  organization_claim_declined: { group: "answers" },
  relation_proposed: { group: "requests" },
  relation_confirmed: { group: "answers" },
  relation_ended: { group: "content" },
  contact_requested: { group: "contacts" },
  contact_accepted: { group: "contacts" },
  organization_news: { group: "following", fold: "what", things: true },
  cluster_news: { group: "following", fold: "what", things: true },
  member_news: { group: "following", fold: "what", things: true },
  page_mentioned: { group: "mentions" },
  page_changed: { group: "content", fold: "actor", settles: 15 },
  page_created: { group: "content", fold: "page", things: true },
  file_added: { group: "content", fold: "file", things: true, settles: 15 },
  file_version_added: { group: "content", fold: "actor", settles: 15 },
  guest_accepted: { group: "answers" },
  import_tried: { group: "work" },
  import_applied: { group: "work" },
  import_failed: { group: "work" },
} as const satisfies Record<string, Kind>;

export type NotificationKind = keyof typeof notificationKinds;

/** The group of a kind; of one that the code no longer knows, `account`: nothing is lost by it. */
export const groupOf = (kind: string): NotificationGroup => kindOf(kind)?.group ?? "account";

/** The declaration of a kind, undefined for one that the code no longer knows. */
export const kindOf = (kind: string): Kind | undefined => (Object.hasOwn(notificationKinds, kind) ? notificationKinds[kind as NotificationKind] : undefined);

/** What counts for a group until its member chooses. */
export const channelsOf = (group: NotificationGroup): Channels => notificationGroups[group];
