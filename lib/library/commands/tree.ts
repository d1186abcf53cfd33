import { and, eq, isNull, sql } from "drizzle-orm";
import { libraryFiles, libraryFolders } from "#db/schema/library.ts";
import { conflict, forbidden, invalid, notFound, stale } from "#lib/core/errors.ts";
import { holdName, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { deepest, type LibraryAudience } from "../labels.ts";
import { mayArrange } from "../policy.ts";
import { findEntry, type FoundEntry } from "../queries/one.ts";

export type Kind = "folder" | "file";
export const tableOf = (kind: Kind) => (kind === "folder" ? libraryFolders : libraryFiles);
const parentOf = (kind: Kind) => (kind === "folder" ? libraryFolders.parentId : libraryFiles.folderId);

/** One writer of a cluster's library at a time, until the commit: names, circles and sums are read and then relied upon. */
export async function holdLibrary(tx: Transaction, clusterId: string) {
  await holdName(tx, `library ${clusterId}`);
}

/**
 * A folder or file that the viewer may rename, move, delete or bring back, with the library held.
 * @throws not_found for what they may not see or is deleted (unless `deleted`), forbidden for what others made, stale when it is not as it was at `rev`
 */
export async function holdEntry(tx: Transaction, viewer: Viewer, kind: Kind, id: string, { rev, deleted = false }: { rev?: number; deleted?: boolean } = {}): Promise<{ member: MemberViewer; entry: FoundEntry }> {
  const member = requireWriter(viewer);
  const before = await findEntry(viewer, kind, id, tx);
  if (!before) throw notFound();
  await holdLibrary(tx, before.clusterId);
  const entry = await findEntry(viewer, kind, id, tx); // as it is now that nobody else writes
  if (!entry || (entry.deletedAt !== null && !deleted)) throw notFound();
  if (!mayArrange(entry.standing, member.memberId, { ...entry, createdBy: entry.createdById })) throw forbidden("library.others");
  if (rev !== undefined && rev !== entry.rev) throw stale();
  return { member, entry };
}

/**
 * The folder that something is put into; null is the library itself.
 * @throws invalid at `folderId` when it is not there for the viewer
 */
export async function findPlace(tx: Transaction, viewer: Viewer, clusterId: string, folderId: string | null, path = "folderId"): Promise<Reach> {
  if (folderId === null) return { restricted: false, gates: [] };
  const folder = await findEntry(viewer, "folder", folderId, tx);
  if (!folder || folder.clusterId !== clusterId || folder.deletedAt !== null) throw invalid(path, "library.no_folder");
  return folder;
}

/** Whether there is something else of this kind and name in a folder: its id. Case makes no difference. */
export async function findNamed(tx: Transaction, kind: Kind, { clusterId, folderId, name }: { clusterId: string; folderId: string | null; name: string }): Promise<string | null> {
  const table = tableOf(kind);
  const [found] = await tx.select({ id: table.id }).from(table)
    .where(and(eq(table.clusterId, clusterId), folderId ? eq(parentOf(kind), folderId) : isNull(parentOf(kind)), sql`lower(${table.name}) = lower(${name})`, isNull(table.deletedAt)));
  return found?.id ?? null;
}

/** @throws invalid at `name` when something else in the folder has it */
export async function refuseTaken(tx: Transaction, kind: Kind, place: { clusterId: string; folderId: string | null; name: string }, id?: string) {
  const taken = await findNamed(tx, kind, place);
  if (taken && taken !== id) throw invalid("name", kind === "folder" ? "library.folder_taken" : "library.name_taken");
}

/** The name, or where it is taken the name with the next free number: "Plan (2).docx". */
export async function freeName(tx: Transaction, kind: Kind, place: { clusterId: string; folderId: string | null; name: string }, id?: string): Promise<string> {
  const ending = kind === "file" ? (/\.[^.\s]{1,15}$/u.exec(place.name)?.[0] ?? "") : "";
  const stem = [...place.name.slice(0, place.name.length - ending.length)].slice(0, 200 - ending.length - 7).join("");
  for (let n = 1; n < 10_000; n++) {
    const name = n === 1 ? place.name : `${stem} (${n})${ending}`;
    const taken = await findNamed(tx, kind, { ...place, name });
    if (!taken || taken === id) return name;
  }
  throw conflict("library.name_taken");
}

/** @throws invalid at `folderId` when a folder would lie in itself, or too deep */
export async function refuseCircle(tx: Transaction, folderId: string, into: string | null) {
  const [found] = await tx.execute<{ inside: boolean; depth: number; height: number }>(sql`
    with recursive up as (select id, parent_id, 1 as at from library_folders where id = ${into}::uuid union all select f.id, f.parent_id, up.at + 1 from library_folders f join up on f.id = up.parent_id),
    down as (select id, 1 as at from library_folders where id = ${folderId}::uuid union all select f.id, down.at + 1 from library_folders f join down on f.parent_id = down.id where f.deleted_at is null)
    select exists (select 1 from up where id = ${folderId}::uuid) as inside, coalesce((select max(at) from up), 0) as depth, coalesce((select max(at) from down), 1) as height`);
  if (found!.inside) throw invalid("folderId", "library.circle");
  if (found!.depth + found!.height > deepest) throw invalid("folderId", "library.too_deep", { max: deepest });
}

/** Works out anew for a folder and all below who may see them. */
export async function spreadReach(tx: Transaction, folderId: string) {
  const own = sql`case f.audience when 'chosen' then array[f.id] else '{}'::uuid[] end`;
  const tree = sql`with recursive tree as (
    select f.id, (f.audience = 'coordinators' or coalesce(p.restricted, false)) as restricted, coalesce(p.gates, '{}') || ${own} as gates from library_folders f left join library_folders p on p.id = f.parent_id where f.id = ${folderId}::uuid
    union all select f.id, (f.audience = 'coordinators' or tree.restricted), tree.gates || ${own} from library_folders f join tree on f.parent_id = tree.id)`;
  await tx.execute(sql`${tree} update library_folders f set restricted = tree.restricted, gates = tree.gates from tree where f.id = tree.id and (f.restricted, f.gates) is distinct from (tree.restricted, tree.gates)`);
  await tx.execute(sql`${tree} update library_files f set restricted = (f.audience = 'coordinators' or tree.restricted), gates = tree.gates || ${own}
    from tree where f.folder_id = tree.id and (f.restricted, f.gates) is distinct from ((f.audience = 'coordinators' or tree.restricted), tree.gates || ${own})`);
}

/** Who a folder or file is for, with the folders above: the two columns that are kept beside it. */
export type Reach = { restricted: boolean; gates: string[] };

/** The reach of what lies in a place. */
export const reachIn = ({ restricted, gates }: Reach, { id, audience }: { id: string; audience: LibraryAudience }): Reach =>
  ({ restricted: restricted || audience === "coordinators", gates: audience === "chosen" ? [...gates, id] : gates });

type Told = Reach & { id: string; clusterId: string; name: string };

/**
 * What a fact tells of a folder or file. The cluster's feed is read by the whole workspace: of what is for some of it alone it
 * learns neither that nor what.
 */
export const about = ({ id, clusterId, name, restricted, gates }: Told) => (restricted || gates.length ? { subjectId: id, data: {} } : { subjectId: id, clusterId, data: { title: name } });
