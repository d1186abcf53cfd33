import { z } from "zod";
import { line, optional } from "#lib/core/text.ts";
import { libraryAudiences, librarySorts } from "./labels.ts";

/** A name that every system can save: no path in it, none of the characters that some of them refuse. */
export const entryName = line(200)
  .refine((name) => !/[<>:"/\\|?*]/.test(name), "library.name_characters")
  .refine((name) => !/^\.+$/.test(name) && !/[. ]$/.test(name), "library.name_dots");

const audience = z.enum(libraryAudiences);

/** A place: a folder's id; null or empty is the library itself. */
export const place = z.preprocess((value) => (value === "" ? null : value), z.uuid().nullable());

export const folderInput = z.object({ name: entryName, parentId: place.default(null), audience: audience.default("workspace") });
export type FolderInput = z.output<typeof folderInput>;

/** What is left out stays as it is. */
export const changeInput = z.object({ name: entryName.optional(), folderId: place.optional(), audience: audience.optional() });
export type ChangeInput = z.output<typeof changeInput>;

export const addFileInput = z.object({
  fileId: z.uuid().describe("Of a file that you have brought (POST /files, or the tus protocol)"),
  folderId: place.default(null),
  name: optional(entryName).describe("As the file is called, if left out"),
  sameName: z.enum(["version", "rename", "refuse"]).default("version").describe("When there is a file of this name: a new version of it, another name, or a refusal"),
});
export type AddFileInput = z.input<typeof addFileInput>;

export const listInput = z.object({
  folderId: place.default(null),
  q: z.string().max(200).optional().describe("Names that hold these words, in this folder and all below"),
  sort: z.enum(librarySorts).default("name"),
});
export type ListInput = z.input<typeof listInput>;
