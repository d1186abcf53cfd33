import { eq, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { mailBounces } from "#db/schema/mail.ts";
import { members } from "#db/schema/members.ts";
import { notificationChoices, notificationClusters, notificationMutes, notificationSettings } from "#db/schema/notifications.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { clock } from "../hours.ts";
import { channelsOf, type MailChoice, type NotificationGroup } from "../labels/kinds.ts";
import { groupNames } from "../input.ts";
import type { ClusterChoice } from "../policy.ts";
import { hoursOf } from "../readers.ts";

export type Preferences = {
  groups: { group: NotificationGroup; inApp: boolean; mail: MailChoice; always: boolean }[];
  clusters: { id: string; slug: string; name: LocalizedText; choice: ClusterChoice }[];
  mutedKinds: string[];
  quietHours: { from: string; to: string; days: number[] } | null;
  digestHour: number;
  digestWeekday: number;
  timeZone: string;
  email: string;
  /** The mail server refuses letters to the address. */
  refused: boolean;
  rev: number;
};

/** How the viewer wants to be told: what they chose, and what counts where they did not. */
export async function findPreferences(viewer: Viewer): Promise<Preferences> {
  const { memberId } = requireMember(viewer);
  const [[own], choices, ofClusters, mutes] = await Promise.all([
    database().select({ timeZone: members.timeZone, email: members.email, settings: notificationSettings, bounced: mailBounces.address }).from(members)
      .leftJoin(notificationSettings, eq(notificationSettings.memberId, members.id)).leftJoin(mailBounces, eq(mailBounces.address, members.emailKey)).where(eq(members.id, memberId)),
    database().select().from(notificationChoices).where(eq(notificationChoices.memberId, memberId)),
    database().select({ id: clusters.id, slug: clusters.slug, name: clusters.name, choice: notificationClusters.choice }).from(notificationClusters)
      .innerJoin(clusters, eq(clusters.id, notificationClusters.clusterId)).where(eq(notificationClusters.memberId, memberId)).orderBy(clusters.slug),
    database().select({ kind: notificationMutes.kind }).from(notificationMutes).where(eq(notificationMutes.memberId, memberId)).orderBy(sql`kind`),
  ]);
  const hours = hoursOf(own!.timeZone, own!.settings);
  return {
    groups: groupNames.map((group) => {
      const { always = false, inApp, mail } = channelsOf(group);
      const chosen = always ? undefined : choices.find((choice) => choice.group === group);
      return { group, inApp: chosen?.inApp ?? inApp, mail: chosen?.mail ?? mail, always };
    }),
    clusters: ofClusters,
    mutedKinds: mutes.map(({ kind }) => kind),
    quietHours: hours.quietFrom === null || hours.quietTo === null ? null : { from: clock(hours.quietFrom), to: clock(hours.quietTo), days: hours.quietDays },
    digestHour: hours.digestHour,
    digestWeekday: hours.digestWeekday,
    timeZone: own!.timeZone,
    email: own!.email,
    refused: own!.bounced !== null,
    rev: own!.settings?.rev ?? 1,
  };
}
