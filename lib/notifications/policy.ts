import { channelsOf, groupOf, type MailChoice, type NotificationGroup } from "./labels/kinds.ts";

export type Choice = { inApp: boolean; mail: MailChoice };

/** What a member may say of one cluster: how its letters go, or that nothing of it is told at all. */
export const clusterChoices = ["muted", "now", "daily", "weekly", "off"] as const;
export type ClusterChoice = (typeof clusterChoices)[number];

/** What a member has chosen, as far as it concerns one notification; null where they have not. */
export type Chosen = { group: Choice | null; cluster: ClusterChoice | null; kindMuted: boolean };

/**
 * How a member is told of this kind; null when not at all. What the safety of the account hangs on comes whatever was
 * chosen; a mute beats the rest; a cluster's own choice of letters beats the group's, but for those switched off.
 */
export function channelsFor(kind: string, { group, cluster, kindMuted }: Chosen): Choice | null {
  const usual = channelsOf(groupOf(kind));
  if (usual.always) return { inApp: true, mail: usual.mail };
  if (kindMuted || cluster === "muted") return null;
  const chosen = group ?? usual;
  const mail = cluster && chosen.mail !== "off" ? cluster : chosen.mail;
  return chosen.inApp || mail !== "off" ? { inApp: chosen.inApp, mail } : null;
}

/** Whether members may mute this kind or change its channels. */
export const mayMute = (kind: string) => !channelsOf(groupOf(kind)).always;

const official = new Set<NotificationGroup>(["requests", "answers", "roles", "work", "account"]);

/** Whether a member whom the reader blocks, or who blocks the reader, makes this kind unheard. Decisions about oneself are heard whoever took them. */
export const heedsBlocks = (kind: string) => !official.has(groupOf(kind));
