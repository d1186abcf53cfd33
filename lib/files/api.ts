import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { notFound } from "#lib/core/errors.ts";
import { bringPicture } from "./commands/pictures.ts";
import { bringFile } from "./commands/uploads.ts";
import { fileUrl, picturePurposes } from "./labels.ts";
import { findFile } from "./queries.ts";

const tag = "Files";
const name = z.string().max(1000).optional().describe("What the file is called");
const fileShown = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string().describe("Found in the bytes, whatever the file is called"),
  size: z.number().describe("Bytes"),
  width: z.number().nullable(),
  height: z.number().nullable(),
  url: z.string().describe("Where the bytes are"),
  createdAt: z.iso.datetime(),
}).meta({ id: "File" });

const shown = (file: { id: string; name: string; mediaType: string; size: number; width: number | null; height: number | null; createdAt: Date }) =>
  ({ ...file, url: fileUrl(file.id, file.name), createdAt: file.createdAt.toISOString() });

export const endpoints = [
  endpoint({
    method: "post", path: "/pictures", summary: "Bring a picture: drawn anew as WebP, at most 20 MB and 30 megapixels", tag, who: "member", status: 201,
    query: z.object({ purpose: z.enum(picturePurposes), name }),
    raw: { maxBytes: 20_000_000, types: ["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif", "image/tiff", "application/octet-stream"] },
    output: z.object({ id: z.uuid(), width: z.number(), height: z.number() }).meta({ id: "Picture" }),
    run: (viewer, { query, file }) => bringPicture(viewer, { file: file!, ...query }),
  }),
  endpoint({
    method: "post", path: "/files", summary: "Bring a file of at most 100 MB; larger ones by the tus protocol at /api/files/uploads", tag, who: "member", status: 201,
    query: z.object({ name }),
    raw: { maxBytes: 100_000_000, types: ["application/octet-stream"] },
    output: fileShown,
    run: async (viewer, { query, file }) => shown(await bringFile(viewer, { file: file!, ...query })),
  }),
  endpoint({
    method: "get", path: "/files/{id}", summary: "What a file is", tag, who: "anyone",
    params: z.object({ id: z.uuid() }), output: fileShown,
    run: async (viewer, { params }) => {
      const found = await findFile(viewer, params.id);
      if (!found) throw notFound();
      return shown(found);
    },
  }),
];
