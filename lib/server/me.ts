import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { meSchema } from "#lib/members/api.ts";
import { findMe } from "#lib/members/queries.ts";
import { countUnread } from "#lib/notifications/queries/list.ts";

/** Who is signed in, with what waits to be read: what the frame of cached pages fetches apart. Composed of two domains. */
export const endpoints = [
  endpoint({
    method: "get", path: "/me", summary: "Who is signed in; `member` is null for a guest", tag: "Members", who: "anyone",
    output: z.object({ member: meSchema.extend({ unreadNotifications: z.number().int() }).meta({ id: "MeWithUnread" }).nullable() }),
    run: async (viewer) => {
      const [me, unreadNotifications] = await Promise.all([findMe(viewer), countUnread(viewer)]);
      return { member: me && { ...me, unreadNotifications } };
    },
  }),
];
