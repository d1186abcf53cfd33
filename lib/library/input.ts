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

/** With `audience: "chosen"`: who. Both left out, the choice stays as it was. */
const readers = {
  memberIds: z.array(z.uuid()).max(200, "library.too_many_chosen").optional().describe("Chosen members of the workspace"),
  organizationIds: z.array(z.uuid()).max(200, "library.too_many_chosen").optional().describe("Chosen participants: whoever speaks for them"),
};
export type ReadersInput = Partial<Record<keyof typeof readers, string[]>>;

export const folderInput = z.object({ name: entryName, parentId: place.default(null), audience: audience.default("workspace"), ...readers });
export type FolderInput = z.output<typeof folderInput>;

/** What is left out stays as it is. */
export const changeInput = z.object({ name: entryName.optional(), folderId: place.optional(), audience: audience.optional(), ...readers });
export type ChangeInput = z.output<typeof changeInput>;

/** Of the entries of one library that are changed at once: all that one page of its list shows. Each costs some ten statements under the library's lock. */
export const mostAtOnce = 100;

const entryRef = z.object({ kind: z.enum(["folder", "file"]), id: z.uuid() });
export type EntryRef = z.output<typeof entryRef>;

/** What is done to many at once. */
export const deedInput = z.discriminatedUnion("action", [
  z.object({ action: z.literal("move"), folderId: place }),
  z.object({ action: z.literal("share"), audience, ...readers }),
  z.object({ action: z.literal("delete") }),
  z.object({ action: z.literal("restore") }),
]);
export type Deed = z.output<typeof deedInput>;

export const manyInput = z.object({ entries: z.array(entryRef).min(1).max(mostAtOnce, "library.too_many"), deed: deedInput });


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
