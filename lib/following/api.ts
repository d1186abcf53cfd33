import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { locales } from "#lib/i18n/locales.ts";
import { memberCard } from "#lib/members/api.ts";
import { follow, unfollow } from "./commands.ts";
import { followed, followKinds } from "./input.ts";
import { findFollow, listFollowing } from "./queries.ts";

const tag = "Following";
const state = z.object({ following: z.boolean(), followers: z.number().int() }).meta({ id: "Follow" });
const thing = z
  .object({
    id: z.uuid(),
    since: z.iso.datetime(),
    kind: z.enum(followKinds),
    slug: z.string().optional(),
    name: z.object({ en: z.string(), ru: z.string(), be: z.string() }).partial().optional(),
    originalLocale: z.enum(locales).optional(),
    country: z.string().optional(),
    city: z.string().nullable().optional(),
    member: memberCard.optional(),
  })
  .meta({ id: "Followed" });

export const endpoints = [
  endpoint({
    method: "get", path: "/me/following", tag, who: "member", query: z.object({ ...pageQuery, kind: z.enum(followKinds).default("organizations") }), output: pageOf(thing),
    summary: "What you follow, the latest first",
    run: (viewer, { query: { kind, ...paging } }) => listFollowing(viewer, kind, paging),
  }),
  endpoint({
    method: "get", path: "/follows/{kind}/{name}", tag, who: "anyone", params: followed, output: state,
    summary: "How many follow an organisation, cluster (by slug) or member (by handle), and whether you do",
    run: (viewer, { params }) => findFollow(viewer, params),
  }),
  endpoint({
    method: "put", path: "/follows/{kind}/{name}", tag, who: "member", params: followed, output: state,
    summary: "Follow",
    run: async (viewer, { params }) => {
      await follow(viewer, params);
      return findFollow(viewer, params);
    },
  }),
  endpoint({
    method: "delete", path: "/follows/{kind}/{name}", tag, who: "member", params: followed,
    summary: "Follow no longer",
    run: (viewer, { params }) => unfollow(viewer, params),
  }),
];
