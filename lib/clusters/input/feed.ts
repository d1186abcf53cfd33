import { z } from "zod";
import { manyOf } from "#lib/core/many.ts";
import { optional } from "#lib/core/text.ts";
import { slug } from "#lib/organizations/input.ts";
import { feedGroups } from "../labels/feed.ts";

/** A day that the calendar has. */
export const day = z.iso.date("date");

/** Which facts: of some groups, by a member, about an organisation, between two days (both within) in the reader's zone. */
export const feedFilter = z.object({
  group: manyOf(z.enum(feedGroups)),
  member: optional(z.string().trim().max(60, "too_long").regex(/^@?[\w.-]+$/, "members.handle_letters").transform((handle) => handle.replace(/^@/, ""))),
  organization: optional(slug),
  from: optional(day),
  to: optional(day),
});
export type FeedFilter = Partial<z.output<typeof feedFilter>>;
