import { desc, eq, lt } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { imports } from "#db/schema/registry.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import { showCard, showImport, type Import, type ImportCard } from "./shape.ts";

/** All imports, newest first. @throws Refusal *not found* but to staff */
export async function listImports(viewer: Viewer, { limit = 30, cursor }: { limit?: number; cursor?: string } = {}): Promise<Page<ImportCard>> {
  if (!isStaff(viewer)) throw notFound();
  const before = cursor ? String(decodeCursor(cursor, ["uuid"])[0]) : null;
  const rows = await database()
    .select({ found: imports, by: members.name })
    .from(imports).leftJoin(members, eq(members.id, imports.createdBy))
    .where(before ? lt(imports.id, before) : undefined)
    .orderBy(desc(imports.id)).limit(limit + 1);
  return toPage(rows, limit, ({ found }) => [found.id], ({ found, by }) => showCard(found, by));
}

/** One import. @throws Refusal *not found*, also to all but staff */
export async function findImport(viewer: Viewer, importId: string): Promise<Import> {
  if (!isStaff(viewer)) throw notFound();
  const [row] = await database()
    .select({ found: imports, by: members.name })
    .from(imports).leftJoin(members, eq(members.id, imports.createdBy))
    .where(eq(imports.id, importId));
  if (!row) throw notFound();
  return showImport(row.found, row.by);
}
