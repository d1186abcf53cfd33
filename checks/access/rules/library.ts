import { aCluster } from "#db/factories/clusters.ts";
import { aFile, aLibraryFile, aLibraryFolder } from "#db/factories/library.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { deleteEntry } from "#lib/library/commands/remove.ts";
import { aPhoto } from "#lib/files/testing/pictures.ts";
import { findEntry } from "#lib/library/queries/one.ts";
import { managers, members, moderators, workspace } from "../personas.ts";
import type { Knock, Rule, Rules } from "../rule.ts";
import type { World } from "../world.ts";

const room = ({ cluster }: World) => ({ params: { slug: cluster.slug } });
const brought = async (viewer: Viewer) => (viewer.kind === "member" ? aFile(viewer) : "00000000-0000-7000-8000-000000000000");
const make = { folder: aLibraryFolder, file: aLibraryFile };

/** What the coordinator put into the library. */
const one = (kind: "folder" | "file") => async ({ cluster, viewers }: World): Promise<Knock & { params: { id: string } }> => ({ params: { id: await make[kind]({ cluster, viewer: viewers.coordinator }) } });
const toChange = (kind: "folder" | "file") => async (world: World): Promise<Knock> => {
  const { params } = await one(kind)(world);
  return { params, rev: (await findEntry(world.viewers.coordinator, kind, params.id))!.rev, body: { name: `Renamed ${params.id}` } };
};
const deleted = (kind: "folder" | "file") => async (world: World): Promise<Knock> => {
  const { params } = await one(kind)(world);
  await deleteEntry(world.viewers.coordinator, { kind, id: params.id });
  return { params };
};
const seen = (kind: "folder" | "file"): Rule => ({ open: workspace, knock: one(kind) });

const ofKind = (kind: "folder" | "file"): Rules => ({
  [`GET /library-${kind}s/{id}`]: seen(kind),
  [`PATCH /library-${kind}s/{id}`]: { open: moderators, knock: toChange(kind) },
  [`DELETE /library-${kind}s/{id}`]: { open: moderators, knock: one(kind) },
  [`POST /library-${kind}s/{id}/restoration`]: { open: moderators, knock: deleted(kind) },
});

export const rules: Rules = {
  "POST /pictures": { open: members, knock: async () => ({ query: "?purpose=photo", raw: { type: "image/jpeg", bytes: new Uint8Array(await aPhoto(20, 20)) } }) },
  "POST /files": { open: members, knock: () => ({ query: "?name=x.txt", raw: { type: "application/octet-stream", bytes: new Uint8Array([120]) } }) },
  "GET /files/{id}": {
    open: workspace,
    knock: async (world) => {
      const { params } = await one("file")(world);
      return { params: { id: (await findEntry(world.viewers.coordinator, "file", params.id))!.fileId! } };
    },
  },
  "GET /clusters/{slug}/library": { open: workspace, knock: room },
  "GET /clusters/{slug}/library-trash": { open: workspace, knock: room },
  "GET /clusters/{slug}/library-usage": { open: workspace, knock: room },
  "POST /clusters/{slug}/library-folders": { open: workspace, knock: (world, _viewer, persona) => ({ ...room(world), body: { name: `Folder of ${persona}` } }) },
  "POST /clusters/{slug}/library-files": { open: workspace, knock: async (world, viewer) => ({ ...room(world), body: { fileId: await brought(viewer), sameName: "rename" } }) },
  ...ofKind("folder"),
  ...ofKind("file"),
  "GET /library-folders/{id}/readers": seen("folder"),
  "GET /library-files/{id}/readers": seen("file"),
  "GET /clusters/{slug}/library-readers": { open: workspace, knock: room },
  "GET /clusters/{slug}/library-shown": { open: workspace, knock: room },
  "POST /clusters/{slug}/library-changes": { open: workspace, knock: async (world) => ({ ...room(world), body: { entries: [{ kind: "file", id: (await one("file")(world)).params.id }], deed: { action: "move", folderId: null } } }) },
  "GET /library-files/{id}/placements": { open: managers, knock: one("file") },
  "POST /library-files/{id}/placements": { open: managers, knock: async (world) => ({ ...(await one("file")(world)), body: { cluster: (await aCluster()).cluster.slug } }) },
  "GET /library-files/{id}/versions": seen("file"),
  "POST /library-files/{id}/versions": { open: workspace, knock: async (world, viewer) => ({ ...(await one("file")(world)), body: { fileId: await brought(viewer) } }) },
  "POST /library-files/{id}/versions/{number}/restoration": { open: workspace, knock: async (world) => ({ params: { ...(await one("file")(world)).params, number: "1" } }) },
};
