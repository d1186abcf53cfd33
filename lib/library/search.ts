import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { libraryFiles } from "#db/schema/library.ts";
import type { SearchDocument, SearchSource } from "#lib/core/search-source.ts";
import type { Transaction } from "#lib/core/transaction.ts";

/** Characters of a file's text that the search reads. */
const longest = 200_000;

/**
 * Files of libraries, by name and by the words in them, for those who may enter the workspace. What is for those who manage
 * alone is found in the library itself only.
 */
export const searchSource: SearchSource = {
  kind: "file",
  async stale(tx, { kind, subjectId, clusterId }) {
    if (!subjectId) return [];
    if (kind === "file.read") return ids(await tx.select({ id: libraryFiles.id }).from(libraryFiles).where(eq(libraryFiles.fileId, subjectId)));
    if (kind.startsWith("file.")) return [subjectId];
    if (kind.startsWith("folder.")) return below(tx, subjectId); // moved, deleted, or seen by others now
    return kind === "cluster.changed" && clusterId ? ids(await tx.select({ id: libraryFiles.id }).from(libraryFiles).where(eq(libraryFiles.clusterId, clusterId))) : [];
  },
  async read(tx, wanted) {
    const rows = await tx
      .select({
        id: libraryFiles.id, folderId: libraryFiles.folderId, name: libraryFiles.name, slug: clusters.slug, clusterId: clusters.id, country: clusters.country, changedAt: libraryFiles.updatedAt,
        text: sql<string | null>`(select left(t.text, ${longest}) from file_texts t where t.file_id = ${libraryFiles.fileId})`,
      })
      .from(libraryFiles).innerJoin(clusters, eq(clusters.id, libraryFiles.clusterId))
      .where(and(inArray(libraryFiles.id, wanted), isNull(libraryFiles.deletedAt), eq(libraryFiles.restricted, false)));
    return rows.map(({ id, folderId: _, name, slug, clusterId, country, changedAt, text }): SearchDocument => {
      const language = languageOf(`${name} ${text ?? ""}`);
      return { subjectId: id, audience: `cluster:${clusterId}`, title: { [language]: name }, body: text ? { [language]: text } : {}, path: `/workspace/${slug}/library/files/${id}`, country, clusterId, changedAt };
    });
  },
  page: async (tx, after, limit) =>
    ids(await tx.select({ id: libraryFiles.id }).from(libraryFiles).where(and(isNull(libraryFiles.deletedAt), after ? gt(libraryFiles.id, after) : undefined)).orderBy(asc(libraryFiles.id)).limit(limit)),
};

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

const below = async (tx: Transaction, folderId: string) =>
  ids([...(await tx.execute<{ id: string }>(sql`
    with recursive tree as (select ${folderId}::uuid as id union all select f.id from library_folders f join tree on f.parent_id = tree.id)
    select id from library_files where folder_id in (select id from tree)`))]);

/** A file does not say its language; its letters mostly do. */
export function languageOf(text: string): "en" | "ru" | "be" {
  const sample = text.slice(0, 20_000);
  if (/[ўЎ]/.test(sample) || (/[іІ]/.test(sample) && /[а-яё]/i.test(sample) && !/[щъ]/i.test(sample))) return "be";
  return (sample.match(/[а-яё]/gi)?.length ?? 0) * 3 > (sample.match(/[a-z]/gi)?.length ?? 0) ? "ru" : "en";
}
