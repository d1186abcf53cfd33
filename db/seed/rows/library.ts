import { createHash } from "node:crypto";
import { library, type SeedFile } from "../data/library.ts";
import { workdaysAgo } from "../time.ts";
import { happened, idAt, known, type World } from "../world.ts";

/** The libraries of the main clusters. The bytes themselves are put into the store by `write`. */
export function addLibrary(world: World) {
  for (const file of library) addFile(world, file);
}

function addFile(world: World, { cluster, folder, name, versions }: SeedFile) {
  const clusterId = known(world.clusters, cluster).id;
  const [[author, workdays, clock]] = versions as [SeedFile["versions"][number]];
  const at = workdaysAgo(world.now, workdays, clock);
  const folderId = folder ? folderOf(world, { cluster, clusterId, folder, author, at }) : null;
  const id = idAt(at);
  const kept = versions.map(([who, workdays, clock, text], index) => {
    const createdAt = workdaysAgo(world.now, workdays, clock);
    const memberId = known(world.people, who).id;
    const file = bytesOf(world, { name, text, memberId, createdAt });
    world.libraryVersions.push({ libraryFileId: id, clusterId, number: index + 1, fileId: file.id, size: file.size, createdBy: memberId, createdAt });
    world.fileUses.push({ fileId: file.id, kind: "library.version", subjectId: id, createdAt });
    if (index) happened(world, "file.versionAdded", createdAt, { actor: who, cluster, subjectId: id, data: { title: name, version: index + 1 } });
    return { ...file, memberId, createdAt };
  });
  const newest = kept.at(-1)!;
  world.libraryFiles.push({
    id, clusterId, folderId, name, version: kept.length, fileId: newest.id, size: newest.size, mediaType: "text/plain",
    createdBy: kept[0]!.memberId, changedBy: newest.memberId, createdAt: at, updatedAt: newest.createdAt,
  });
  happened(world, "file.added", at, { actor: author, cluster, subjectId: id, data: { title: name } });
}

function folderOf(world: World, { cluster, clusterId, folder, author, at }: { cluster: string; clusterId: string; folder: string; author: string; at: Date }): string {
  const there = world.libraryFolders.find((row) => row.clusterId === clusterId && row.name === folder);
  if (there) return there.id!;
  const [id, createdAt, createdBy] = [idAt(at), new Date(at.getTime() - 60_000), known(world.people, author).id];
  world.libraryFolders.push({ id, clusterId, name: folder, createdBy, changedBy: createdBy, createdAt, updatedAt: createdAt });
  happened(world, "folder.created", createdAt, { actor: author, cluster, subjectId: id, data: { title: folder } });
  return id;
}

function bytesOf(world: World, { name, text, memberId, createdAt }: { name: string; text: string; memberId: string; createdAt: Date }): { id: string; size: number } {
  const bytes = Buffer.from(text);
  const [id, sha256] = [idAt(createdAt), createHash("sha256").update(bytes).digest("hex")];
  world.bytes.set(sha256, bytes);
  world.files.push({ id, sha256, name, mediaType: "text/plain", size: bytes.length, uploaderId: memberId, createdAt });
  world.fileTexts.push({ fileId: id, text: text.trim() });
  return { id, size: bytes.length };
}
