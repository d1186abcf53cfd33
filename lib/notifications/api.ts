import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { locales } from "#lib/i18n/locales.ts";
import { tryAddressAgain } from "./commands/address.ts";
import { changePreferences, chooseForCluster, muteKind } from "./commands/preferences.ts";
import { markNotificationsRead } from "./commands/read.ts";
import { watch } from "./commands/watching.ts";
import { clusterChoiceInput, groupNames, markReadInput, muteInput, notificationFilter, preferencesInput, quietHours, watched, watchKinds, watchLists } from "./input.ts";
import { mailChoices } from "./labels/kinds.ts";
import { clusterChoices } from "./policy.ts";
import { listNotifications } from "./queries/list.ts";
import { findPreferences } from "./queries/preferences.ts";
import { findWatch, listWatched } from "./queries/watching.ts";

const tag = "Notifications";
const notification = z
  .object({
    id: z.uuid(), kind: z.string(), group: z.enum(groupNames), text: z.string().describe("The sentence, in the language asked for"), data: z.record(z.string(), z.unknown()),
    count: z.number().int().describe("How many people or things it speaks for"), path: z.string().describe("Address within the site, without the language"),
    clusterId: z.uuid().nullable(), createdAt: z.iso.datetime(), readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Notification" });
const localized = z.object({ en: z.string(), ru: z.string(), be: z.string() }).partial();
const preferences = z
  .object({
    groups: z.array(z.object({ group: z.enum(groupNames), inApp: z.boolean(), mail: z.enum(mailChoices), always: z.boolean().describe("Cannot be switched off") })),
    clusters: z.array(z.object({ id: z.uuid(), slug: z.string(), name: localized, choice: z.enum(clusterChoices) })).describe("Where a cluster differs"),
    mutedKinds: z.array(z.string()),
    quietHours: quietHours.nullable(),
    digestHour: z.number().int(), digestWeekday: z.number().int(), timeZone: z.string(), email: z.string(),
    refused: z.boolean().describe("The mail server refuses letters to the address"), rev: z.number().int(),
  })
  .meta({ id: "NotificationPreferences" });

const place = z
  .object({
    kind: z.enum(watchKinds), id: z.uuid().describe("Of the page, the folder, or the library's cluster"), name: z.union([localized, z.string()]).nullable().describe("Null for a whole library"),
    originalLocale: z.enum(locales), cluster: localized, path: z.string().describe("Address within the site, without the language"),
  })
  .meta({ id: "WatchedPlace" });

const watching = [
  endpoint({
    method: "get", path: "/me/watches", summary: "Pages, or folders and libraries, whose news I get: those that I chose or edited", tag, who: "member",
    query: z.object({ ...pageQuery, list: z.enum(watchLists).default("pages") }), output: pageOf(place),
    run: (viewer, { query: { list, ...paging } }) => listWatched(viewer, list, paging),
  }),
  endpoint({
    method: "get", path: "/watches/{kind}/{id}", summary: "Whether I get news of a page, a folder, or a cluster's library", tag, who: "member", params: watched, output: z.object({ watching: z.boolean() }),
    run: (viewer, { params }) => findWatch(viewer, params),
  }),
  endpoint({
    method: "put", path: "/watches/{kind}/{id}", summary: "Get news of it", tag, who: "member", status: 204, params: watched,
    run: (viewer, { params }) => watch(viewer, params, true),
  }),
  endpoint({
    method: "delete", path: "/watches/{kind}/{id}", summary: "Get no news of it, even of a page that I edited", tag, who: "member", params: watched,
    run: (viewer, { params }) => watch(viewer, params, false),
  }),
];

export const endpoints = [
  ...watching,
  endpoint({
    method: "get", path: "/notifications", summary: "My notifications, newest first; several of one kind and subject that are unread stand as one", tag, who: "member",
    query: z.object({ ...pageQuery, ...notificationFilter, locale: z.enum(locales).optional() }),
    output: pageOf(notification),
    run: (viewer, { query }) => listNotifications(viewer, query),
  }),
  endpoint({
    method: "post", path: "/notifications/read-marks", summary: "Mark notifications as read: those named, or all; or those named as unread", tag, who: "member",
    body: markReadInput,
    output: z.object({ unread: z.number().int() }),
    run: (viewer, { body }) => markNotificationsRead(viewer, body),
  }),
  endpoint({
    method: "get", path: "/me/notification-preferences", summary: "How I am told: channels by group, clusters and kinds that differ, quiet hours, digests", tag, who: "member",
    output: preferences, rev: ({ rev }) => rev,
    run: findPreferences,
  }),
  endpoint({
    method: "patch", path: "/me/notification-preferences", summary: "Choose channels, quiet hours, the hour and weekday of digests", tag, who: "member",
    body: preferencesInput, output: preferences, rev: ({ rev }) => rev, ifMatch: true,
    run: async (viewer, { body, rev }) => {
      await changePreferences(viewer, { ...body, rev });
      return findPreferences(viewer);
    },
  }),
  endpoint({
    method: "put", path: "/me/notification-preferences/clusters/{id}", summary: "Letters of one cluster, or mute it", tag, who: "member", status: 204,
    params: z.object({ id: z.uuid() }), body: clusterChoiceInput,
    run: (viewer, { params, body }) => chooseForCluster(viewer, { clusterId: params.id, ...body }),
  }),
  endpoint({
    method: "put", path: "/me/notification-preferences/kinds/{kind}", summary: "Mute a kind, or hear of it again", tag, who: "member", status: 204,
    params: z.object({ kind: z.string().max(100) }), body: muteInput,
    run: (viewer, { params, body }) => muteKind(viewer, { kind: params.kind, ...body }),
  }),
  endpoint({
    method: "delete", path: "/me/notification-preferences/refusal", summary: "Try my address again, which the mail server has refused", tag, who: "member", status: 204,
    run: tryAddressAgain,
  }),
];
