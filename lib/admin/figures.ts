import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { notFound } from "#lib/core/errors.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";

export type Figures = Record<"members" | "newMembers" | "banned" | "organizations" | "clusters" | "requests" | "proposals" | "upcomingEvents" | "imports" | "mailsFailed" | "mailsWaiting", number>;

/** What the project office looks at first; `newMembers` of the last seven days. @throws Refusal *not_found* to all but staff */
export async function countFigures(viewer: Viewer): Promise<Figures> {
  if (!isStaff(viewer)) throw notFound();
  const [row] = await database().execute<Record<keyof Figures, number>>(sql`
    select
      (select count(*) from members)::int as "members",
      (select count(*) from members where created_at > now() - interval '7 days')::int as "newMembers",
      (select count(*) from members where banned_at is not null)::int as "banned",
      (select count(*) from organizations)::int as "organizations",
      (select count(*) from clusters)::int as "clusters",
      (select count(*) from join_requests where num_nonnulls(withdrawn_at, approved_at, declined_at) = 0)::int as "requests",
      (select count(*) from cluster_proposals where num_nonnulls(withdrawn_at, admitted_at, declined_at) = 0)::int as "proposals",
      (select count(*) from events where starts_at > now() and cancelled_at is null)::int as "upcomingEvents",
      (select count(*) from imports)::int as "imports",
      (select count(*) from mails where failed_at is not null)::int as "mailsFailed",
      (select count(*) from mails where sent_at is null and failed_at is null)::int as "mailsWaiting"`);
  return { ...row! };
}
