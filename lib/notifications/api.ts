import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { markNotificationsRead } from "./commands.ts";
import { markReadInput } from "./input.ts";
import { listNotifications } from "./queries.ts";

const notification = z
  .object({ id: z.uuid(), kind: z.string(), data: z.record(z.string(), z.unknown()), path: z.string(), createdAt: z.iso.datetime(), readAt: z.iso.datetime().nullable() })
  .meta({ id: "Notification" });

export const endpoints = [
  endpoint({
    method: "get", path: "/notifications", summary: "My notifications, newest first", tag: "Notifications", who: "member",
    query: z.object({ ...pageQuery, unread: z.stringbool().default(false) }),
    output: pageOf(notification),
    run: (viewer, { query }) => listNotifications(viewer, query),
  }),
  endpoint({
    method: "post", path: "/notifications/read-marks", summary: "Mark notifications as read: those named, or all", tag: "Notifications", who: "member",
    body: markReadInput,
    output: z.object({ unread: z.number().int() }),
    run: (viewer, { body }) => markNotificationsRead(viewer, body),
  }),
];
