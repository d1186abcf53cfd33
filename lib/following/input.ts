import { z } from "zod";

export const followKinds = ["organizations", "clusters", "members"] as const;
export type FollowKind = (typeof followKinds)[number];

/** What is followed: an organisation or cluster by its slug, a member by their handle. */
export const followed = z.object({ kind: z.enum(followKinds), name: z.string({ error: "required" }).min(1, "required").max(101, "too_long") });
export type Followed = z.output<typeof followed>;
