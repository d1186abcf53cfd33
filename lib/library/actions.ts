"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { slug } from "#lib/organizations/input.ts";
import { restoreVersion } from "./commands/add.ts";
import { changeEntry } from "./commands/change.ts";
import { createFolder } from "./commands/folders.ts";
import { deleteEntry, restoreEntry } from "./commands/remove.ts";
import { changeInput, folderInput } from "./input.ts";

const one = z.object({ kind: z.enum(["folder", "file"]), id: z.uuid() });

const create = asMember(folderInput.extend({ slug }), async (viewer, input) => {
  await createFolder(viewer, input);
  refresh();
});

const change = asMember(one.extend(changeInput.shape).extend({ rev: z.coerce.number().int() }), async (viewer, input) => {
  await changeEntry(viewer, input);
  refresh();
});

const remove = asMember(one, async (viewer, input) => {
  await deleteEntry(viewer, input);
  refresh();
});

const restore = asMember(one, async (viewer, input) => {
  await restoreEntry(viewer, input);
  refresh();
});

const bringBack = asMember(z.object({ id: z.uuid(), number: z.coerce.number().int().min(1) }), async (viewer, input) => {
  await restoreVersion(viewer, input);
  refresh();
});

/** Makes a folder. */
export const createFolderAction = async (previous: FormState, form: FormData): Promise<FormState> => create(previous as never, form);
/** Renames, moves, or says who may see. */
export const changeEntryAction = async (previous: FormState, form: FormData): Promise<FormState> => change(previous as never, form);
/** Puts into the trash. */
export const deleteEntryAction = async (previous: FormState, form: FormData): Promise<FormState> => remove(previous as never, form);
/** Brings back from the trash. */
export const restoreEntryAction = async (previous: FormState, form: FormData): Promise<FormState> => restore(previous as never, form);
/** Brings an old version back as the newest. */
export const restoreVersionAction = async (previous: FormState, form: FormData): Promise<FormState> => bringBack(previous as never, form);
