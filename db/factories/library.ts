import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { bringFile } from "#lib/files/commands/uploads.ts";
import { addFile } from "#lib/library/commands/add.ts";
import { createFolder } from "#lib/library/commands/folders.ts";
import { aParticipant } from "./clusters.ts";
import { aMember } from "./members.ts";

/** A file that a member has brought and nothing uses yet: its id. */
export async function aFile(viewer: MemberViewer, { content = randomUUID() as string | Uint8Array, name = "file.txt" } = {}): Promise<string> {
  const path = join(tmpdir(), `cluster-test-${randomUUID()}`);
  await mkdir(tmpdir(), { recursive: true });
  await writeFile(path, content);
  return (await bringFile(viewer, { name, file: { path, size: Buffer.byteLength(content) } })).id;
}

/** A cluster with its people: coordinator, a representative of a participant, a former one, a stranger, staff. */
export async function aWorkspace() {
  const { cluster, coordinator, administrator: participant } = await aParticipant();
  const { administrator: former } = await aParticipant({ cluster, leftAt: new Date() });
  const [{ viewer: stranger }, { viewer: staff }] = [await aMember(), await aMember({ staff: true })];
  return { cluster, coordinator, participant, former, stranger, staff };
}

type In = { cluster: { slug: string }; viewer: MemberViewer };

/** A folder in a cluster's library: its id. */
export const aLibraryFolder = async ({ cluster, viewer, name = `Folder ${randomUUID()}`, parentId = null, audience = "workspace", memberIds }: In & { name?: string; parentId?: string | null; audience?: "workspace" | "chosen" | "coordinators"; memberIds?: string[] }) =>
  (await createFolder(viewer, { slug: cluster.slug, name, parentId, audience, memberIds })).id;

/** A file in a cluster's library: its id. */
export const aLibraryFile = async ({ cluster, viewer, name = `${randomUUID()}.txt`, folderId = null, content }: In & { name?: string; folderId?: string | null; content?: string | Uint8Array }) =>
  (await addFile(viewer, { slug: cluster.slug, fileId: await aFile(viewer, { name, content }), folderId })).id;
