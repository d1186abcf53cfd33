import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { libraryFiles } from "#db/schema/library.ts";
import type { SearchAudience, SearchDocument, SearchSource } from "#lib/core/search-source.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { languageOf } from "./labels.ts";

/** Characters of a file's text that the search reads. */
const longest = 200_000;

/**
 * Files of libraries, by name and by the words in them: for those who may enter the workspace, and those of clusters that
 * show them; what is for chosen members or for those who manage is found by these.
 */
export const searchSource: SearchSource = {
  kind: "file",
  async stale(tx, { kind, subjectId, clusterId, data }) {
    if (!subjectId) return [];
    if (kind === "file.read") return ids(await tx.select({ id: libraryFiles.id }).from(libraryFiles).where(eq(libraryFiles.fileId, subjectId)));
    if (kind.startsWith("file.")) return [subjectId];
    if (kind.startsWith("folder.")) return below(tx, subjectId); // moved, deleted, or seen by others now
    if (kind === "clusterItem.shown" || kind === "clusterItem.ended") return data.kind === "file" ? itemOf(tx, subjectId) : [];
    return kind === "cluster.changed" && clusterId ? ids(await tx.select({ id: libraryFiles.id }).from(libraryFiles).where(eq(libraryFiles.clusterId, clusterId))) : [];
  },
  async read(tx, wanted) {
    const rows = await tx
      .select({
        id: libraryFiles.id, restricted: libraryFiles.restricted, gates: libraryFiles.gates, name: libraryFiles.name, slug: clusters.slug, clusterId: clusters.id, country: clusters.country, changedAt: libraryFiles.updatedAt,
        text: sql<string | null>`(select left(t.text, ${longest}) from file_texts t where t.file_id = ${libraryFiles.fileId})`,
        elsewhere: sql<Place[] | null>`(select json_agg(json_build_object('clusterId', c.id, 'slug', c.slug, 'country', c.country)) from cluster_items i join clusters c on c.id = i.cluster_id
          where i.kind = 'file' and i.subject_id = ${libraryFiles.id} and i.accepted_at is not null and i.ended_at is null)`,
      })
      .from(libraryFiles).innerJoin(clusters, eq(clusters.id, libraryFiles.clusterId))
      .where(and(inArray(libraryFiles.id, wanted), isNull(libraryFiles.deletedAt)));
    return rows.flatMap(({ id, restricted, gates, name, slug, clusterId, country, changedAt, text, elsewhere }): SearchDocument[] => {
      const language = languageOf(`${name} ${text ?? ""}`);
      const words = { subjectId: id, title: { [language]: name }, body: text ? { [language]: text } : {}, changedAt };
      const at = ({ slug, ...place }: Place, audience: SearchAudience) => ({ ...words, ...place, audience, path: `/workspace/${slug}/library/files/${id}` });
      const home = { clusterId, slug, country };
      if (restricted) return [at(home, `managers:${clusterId}`)];
      if (gates.length) return [at(home, `chosen:${clusterId}:${gates.join(",")}`)];
      return [home, ...(elsewhere ?? [])].map((place) => at(place, `cluster:${place.clusterId}`));
    });
  },
  page: async (tx, after, limit) =>
    ids(await tx.select({ id: libraryFiles.id }).from(libraryFiles).where(and(isNull(libraryFiles.deletedAt), after ? gt(libraryFiles.id, after) : undefined)).orderBy(asc(libraryFiles.id)).limit(limit)),
};

type Place = { clusterId: string; slug: string; country: string | null };

/** The file that was shown in another cluster, or is no more. */
const itemOf = async (tx: Transaction, itemId: string) => [...(await tx.execute<{ id: string }>(sql`select subject_id as id from cluster_items where id = ${itemId}::uuid`))].map(({ id }) => id);

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

const below = async (tx: Transaction, folderId: string) =>
  ids([...(await tx.execute<{ id: string }>(sql`
    with recursive tree as (select ${folderId}::uuid as id union all select f.id from library_folders f join tree on f.parent_id = tree.id)
    select id from library_files where folder_id in (select id from tree)`))]);
