import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import { changeHandle } from "../commands/handle.ts";
import { changeProfile } from "../commands/profile.ts";
import { memberFilter } from "../input/directory.ts";
import { handleInput } from "../input/handle.ts";
import { profilePatch } from "../input/profile.ts";
import { lookingGlasses } from "../labels/profile.ts";
import { listDirectory } from "../queries/directory.ts";
import { countDirectory } from "../queries/facets.ts";
import { listMentions } from "../queries/mentions.ts";
import { findOwnProfile, findProfile } from "../queries/profile.ts";
import { findRelation } from "../queries/relation.ts";
import { listedMember, memberFacets, mentionShown, ownProfileShown, profileShown } from "../shapes/profile.ts";

const tag = "Members";
const handle = z.object({ handle: z.string().max(101) });

export const endpoints = [
  endpoint({
    method: "get", path: "/members", tag, who: "member", query: memberFilter.extend(pageQuery), output: pageOf(listedMember),
    summary: "The directory of members; finds only by what you may see of them",
    run: (viewer, { query }) => listDirectory(viewer, query as never),
  }),
  endpoint({
    method: "get", path: "/members/facets", tag, who: "member", query: memberFilter.omit({ sort: true }), output: memberFacets,
    summary: "How many members each value of a filter would show, the other filters as they are",
    run: (viewer, { query }) => countDirectory(viewer, query as never),
  }),
  endpoint({
    method: "get", path: "/members/mentions", tag, who: "member", query: z.object({ q: z.string().max(100, "too_long").default("") }), output: z.object({ items: z.array(mentionShown) }),
    summary: "Completes what is typed after @: at most ten members, contacts and those of your clusters first",
    run: async (viewer, { query }) => ({ items: await listMentions(viewer, query.q) }),
  }),
  endpoint({
    method: "get", path: "/members/{handle}", tag, who: "anyone", params: handle,
    query: z.object({ as: z.enum(lookingGlasses).optional().describe("Your own profile as these see it") }), output: profileShown,
    summary: "A member's profile, as far as you may see it; a handle that was changed leads on for 90 days",
    run: async (viewer, { params, query }) => {
      const found = await findProfile(viewer, params.handle, query);
      const profile = found && "movedTo" in found ? await findProfile(viewer, found.movedTo, query) : found;
      if (!profile || "movedTo" in profile) throw notFound();
      return { ...profile, relation: await findRelation(viewer, profile.id) };
    },
  }),
  endpoint({
    method: "get", path: "/me/profile", tag, who: "member", output: ownProfileShown, rev: (profile) => profile.rev,
    summary: "Your own profile, and who may see each field",
    run: (viewer) => findOwnProfile(viewer),
  }),
  endpoint({
    method: "patch", path: "/me/profile", tag, who: "member", ifMatch: true, body: profilePatch, output: ownProfileShown, rev: (profile) => profile.rev,
    summary: "Change your profile; lists are replaced whole",
    run: async (viewer, { body, rev }) => {
      await changeProfile(viewer, body, rev);
      return findOwnProfile(viewer);
    },
  }),
  endpoint({
    method: "put", path: "/me/handle", tag, who: "member", body: handleInput, output: z.object({ handle: z.string() }),
    summary: "Take another handle; the old one leads to you for 90 days",
    run: async (viewer, { body }) => {
      await changeHandle(viewer, body);
      return body;
    },
  }),
];
