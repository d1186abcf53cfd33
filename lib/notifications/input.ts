import { z } from "zod";
import { optional } from "#lib/core/text.ts";
import { mailChoices, notificationGroups, type NotificationGroup } from "./labels/kinds.ts";
import { clusterChoices } from "./policy.ts";

export const groupNames = Object.keys(notificationGroups) as [NotificationGroup, ...NotificationGroup[]];
const group = z.enum(groupNames);

/** Which to show. */
export const notificationFilter = { unread: z.stringbool().default(false), group: optional(group), clusterId: optional(z.uuid()) };

/** Which to mark: those named (at most a page), or all when none is named; `unread` takes the mark of those named away. */
export const markReadInput = z
  .object({ ids: z.array(z.uuid()).min(1).max(100).optional(), unread: z.boolean().default(false) })
  .refine(({ ids, unread }) => ids || !unread, { error: "required", path: ["ids"] });
export type MarkReadInput = z.input<typeof markReadInput>;

const time = z.string({ error: "required" }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time_of_day").meta({ description: "Of the member's own day, as `22:30`" });
const weekday = z.number().int().min(1).max(7).meta({ description: "ISO: Monday is 1" });

/** No letters from here to there; when `to` is not after `from`, it is on the next day. `days` are those on which the quiet begins. */
export const quietHours = z
  .object({ from: time, to: time, days: z.array(weekday).min(1, "quiet_days").max(7).transform((days) => [...new Set(days)].sort()) })
  .refine(({ from, to, days }) => from !== to || days.length < 7, { error: "quiet_always", path: ["to"] });

const channels = z.object({ inApp: z.boolean().describe("In the product"), mail: z.enum(mailChoices).describe("Letters: at once, gathered daily or weekly, or none") });

/** What changes of one's preferences; what is left out stays. Groups that cannot be switched off are refused. */
export const preferencesInput = z
  .object({
    groups: z.partialRecord(group, channels).optional(),
    quietHours: quietHours.nullable().optional(),
    digestHour: z.number().int().min(0, "hour").max(23, "hour").optional(),
    digestWeekday: weekday.optional(),
  })
  .refine(({ groups = {} }) => Object.keys(groups).every((name) => !("always" in notificationGroups[name as NotificationGroup])), { error: "notifications.always", path: ["groups"] });
export type PreferencesInput = z.output<typeof preferencesInput>;

/** `usual`: as everywhere else. */
export const clusterChoiceInput = z.object({ choice: z.enum(["usual", ...clusterChoices]) });
export const muteInput = z.object({ muted: z.boolean() });

/** What the unsubscribe page can do: end such letters, take that back, gather them, or end all letters. */
export const unsubscribeInput = z.object({ token: z.string({ error: "required" }).max(200), choice: z.enum(["end", "resume", "daily", "weekly", "all"]).default("end") });
export type UnsubscribeInput = z.output<typeof unsubscribeInput>;

/** Places of a workspace whose news one can want: a page, a folder of a library, a whole library (by its cluster). */
export const watchKinds = ["pages", "folders", "libraries"] as const;
export const watched = z.object({ kind: z.enum(watchKinds), id: z.uuid() });
export type Watched = z.output<typeof watched>;

/** Folders and libraries are listed together. */
export const watchLists = ["pages", "library"] as const;
export type WatchList = (typeof watchLists)[number];
