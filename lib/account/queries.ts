import { and, count, desc, eq, gt, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters, coordinators } from "#db/schema/clusters.ts";
import { dataExports } from "#db/schema/members-account.ts";
import { members } from "#db/schema/members.ts";
import { organizations, representatives } from "#db/schema/organizations.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { archiveKey } from "./archive-place.ts";

export type Export = { id: string; state: "running" | "ready" | "failed" | "over"; createdAt: string; expiresAt: string | null; size: number | null; files: number | null };

/** One's own archives of the last month, the newest first. */
export async function listExports(viewer: Viewer): Promise<Export[]> {
  const { memberId } = requireMember(viewer);
  const rows = await database().select().from(dataExports).where(eq(dataExports.memberId, memberId)).orderBy(desc(dataExports.id)).limit(20);
  return rows.map((row) => ({ id: row.id, state: stateOf(row), createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt?.toISOString() ?? null, size: row.size, files: row.files }));
}

const stateOf = ({ readyAt, failedAt, expiresAt }: typeof dataExports.$inferSelect): Export["state"] =>
  failedAt ? "failed" : !readyAt ? "running" : expiresAt && expiresAt.getTime() < Date.now() ? "over" : "ready";

/** Where in the store one's own archive lies while it is offered, for a session (a program with a token gets none); else null. */
export async function findArchive(viewer: Viewer, id: string): Promise<{ key: string; size: number } | null> {
  if (viewer.kind !== "member" || !viewer.sessionId) return null;
  const [row] = await database().select({ size: dataExports.size }).from(dataExports)
    .where(and(eq(dataExports.id, id), eq(dataExports.memberId, viewer.memberId), isNotNull(dataExports.readyAt), gt(dataExports.expiresAt, sql`now()`)));
  return row ? { key: archiveKey(id), size: row.size ?? 0 } : null;
}

type Named = { slug: string; name: LocalizedText; originalLocale: Locale };
export type Consequences = { organizations: Named[]; clusters: Named[]; lastOfOffice: boolean };

/** What would be left without anybody to run it if the viewer's account ended. */
export async function findConsequences(viewer: Viewer): Promise<Consequences> {
  const { memberId, staff } = requireMember(viewer);
  const db = database();
  const [mine, run, [office]] = await Promise.all([
    db.select({ slug: organizations.slug, name: organizations.name, originalLocale: organizations.originalLocale }).from(organizations)
      .innerJoin(representatives, eq(representatives.organizationId, organizations.id))
      .where(and(eq(representatives.memberId, memberId), eq(representatives.role, "administrator"), isNull(representatives.endedAt), sql`not exists (
        select from representatives o where o.organization_id = ${organizations.id} and o.member_id <> ${memberId} and o.role = 'administrator' and o.ended_at is null)`)).limit(100),
    db.select({ slug: clusters.slug, name: clusters.name, originalLocale: clusters.originalLocale }).from(clusters)
      .innerJoin(coordinators, eq(coordinators.clusterId, clusters.id))
      .where(and(eq(coordinators.memberId, memberId), isNull(coordinators.endedAt), sql`not exists (
        select from coordinators o where o.cluster_id = ${clusters.id} and o.member_id <> ${memberId} and o.ended_at is null)`)).limit(100),
    db.select({ others: count() }).from(members).where(and(isNotNull(members.staffRole), ne(members.id, memberId), isNull(members.bannedAt), isNull(members.deletedAt))),
  ]);
  return { organizations: mine, clusters: run, lastOfOffice: staff && office!.others === 0 };
}
