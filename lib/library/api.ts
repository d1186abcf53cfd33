import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { type Page, pageOf, pageQuery } from "#lib/api/paging.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { endpoints as many } from "./api/many.ts";
import { byId, clusterId, ofCluster, there, who } from "./api/one.ts";
import { endpoints as sharing } from "./api/sharing.ts";
import { addFile, addVersion, restoreVersion } from "./commands/add.ts";
import { changeEntry } from "./commands/change.ts";
import { createFolder } from "./commands/folders.ts";
import { deleteEntry, restoreEntry } from "./commands/remove.ts";
import { addFileInput, changeInput, folderInput, listInput } from "./input.ts";
import { listLibrary, listTrash } from "./queries/list.ts";
import { countUsage, listVersions } from "./queries/one.ts";
import { findReadable } from "./queries/readable.ts";
import type { LibraryEntry } from "./queries/shape.ts";
import { entryShown, usageShown, versionShown, withUrl } from "./shown.ts";

const tag = "Library";
const rev = ({ rev }: { rev: number }) => rev;
const one = async (viewer: Viewer, kind: "folder" | "file", id: string) => withUrl(await there(findReadable(viewer, kind, id)));
const page = async (found: Promise<Page<LibraryEntry> | null>) => {
  const { items, nextCursor } = await there(found);
  return { items: items.map(withUrl), nextCursor };
};

const ofKind = (kind: "folder" | "file") => {
  const [path, summary] = kind === "folder" ? ["/library-folders/{id}", "folder"] as const : ["/library-files/{id}", "file"] as const;
  return [
    endpoint({ method: "get", path, summary: `One ${summary} of a library`, tag, who, params: byId, output: entryShown, rev, run: (viewer, { params }) => one(viewer, kind, params.id) }),
    endpoint({
      method: "patch", path, summary: `Rename or move a ${summary}, or say who may see it`, tag, who, params: byId, ifMatch: true, body: changeInput, output: entryShown, rev,
      run: async (viewer, { params, body, rev }) => {
        await changeEntry(viewer, { ...body, kind, id: params.id, rev });
        return one(viewer, kind, params.id);
      },
    }),
    endpoint({ method: "delete", path, summary: `Put a ${summary} into the trash, for 30 days`, tag, who, params: byId, run: (viewer, { params }) => deleteEntry(viewer, { kind, id: params.id }) }),
    endpoint({
      method: "post", path: `${path}/restoration`, summary: `Bring a ${summary} back from the trash`, tag, who, params: byId, output: entryShown,
      run: async (viewer, { params }) => {
        await restoreEntry(viewer, { kind, id: params.id });
        return one(viewer, kind, params.id);
      },
    }),
  ];
};

export const endpoints = [
  endpoint({
    method: "get", path: "/clusters/{slug}/library", summary: "What lies in a cluster's library, or in one of its folders", tag, who,
    params: ofCluster, query: listInput.extend(pageQuery), output: pageOf(entryShown),
    run: async (viewer, { params, query }) => page(listLibrary(viewer, await clusterId(viewer, params.slug), query)),
  }),
  endpoint({
    method: "get", path: "/clusters/{slug}/library-trash", summary: "What was deleted in the last 30 days and you may bring back", tag, who,
    params: ofCluster, query: z.object(pageQuery), output: pageOf(entryShown),
    run: async (viewer, { params, query }) => page(listTrash(viewer, await clusterId(viewer, params.slug), query)),
  }),
  endpoint({
    method: "get", path: "/clusters/{slug}/library-usage", summary: "How much room a library takes, and may take", tag, who, params: ofCluster, output: usageShown,
    run: async (viewer, { params }) => {
      const id = await clusterId(viewer, params.slug);
      await there(listTrash(viewer, id, { limit: 1 })); // those who may enter
      return countUsage(id);
    },
  }),
  endpoint({
    method: "post", path: "/clusters/{slug}/library-folders", summary: "Make a folder", tag, who, status: 201, params: ofCluster, body: folderInput, output: entryShown, rev,
    run: async (viewer, { params, body }) => one(viewer, "folder", (await createFolder(viewer, { ...params, ...body })).id),
  }),
  endpoint({
    method: "post", path: "/clusters/{slug}/library-files", summary: "Put a file that you have brought into the library", tag, who, status: 201, params: ofCluster, body: addFileInput, output: entryShown, rev,
    run: async (viewer, { params, body }) => one(viewer, "file", (await addFile(viewer, { ...params, ...body })).id),
  }),
  ...ofKind("folder"),
  ...ofKind("file"),
  ...sharing,
  ...many,
  endpoint({
    method: "get", path: "/library-files/{id}/versions", summary: "The versions of a file, newest first", tag, who, params: byId, output: z.object({ items: z.array(versionShown) }),
    run: async (viewer, { params }) => ({ items: await there(listVersions(viewer, params.id)) }),
  }),
  endpoint({
    method: "post", path: "/library-files/{id}/versions", summary: "Add a version", tag, who, status: 201, params: byId, body: z.object({ fileId: z.uuid() }), output: entryShown, rev,
    run: async (viewer, { params, body }) => one(viewer, "file", (await addVersion(viewer, { ...params, ...body })).id),
  }),
  endpoint({
    method: "post", path: "/library-files/{id}/versions/{number}/restoration", summary: "Bring an old version back, as the newest", tag, who,
    params: byId.extend({ number: z.coerce.number().int().min(1).max(1e9) }), output: entryShown, rev,
    run: async (viewer, { params }) => one(viewer, "file", (await restoreVersion(viewer, params)).id),
  }),
];
