"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { showInInput } from "#lib/clusters/input/network.ts";
import { slug } from "#lib/organizations/input.ts";
import { restoreVersion } from "./commands/add.ts";
import { changeEntry } from "./commands/change.ts";
import { createFolder } from "./commands/folders.ts";
import { changeMany } from "./commands/many.ts";
import { deleteEntry, restoreEntry } from "./commands/remove.ts";
import { showFileIn } from "./commands/show.ts";
import { changeInput, folderInput, manyInput } from "./input.ts";
import { type ManyTold, tellRefused } from "./shown.ts";

const one = z.object({ kind: z.enum(["folder", "file"]), id: z.uuid() });

/** A list of a form, which sends an empty value for an empty list. */
const list = <T extends z.ZodType>(of: T) => z.preprocess((value) => (value === undefined ? value : [value].flat().filter((one) => one !== "")), of);
const readers = { memberIds: list(changeInput.shape.memberIds), organizationIds: list(changeInput.shape.organizationIds) };
/** What a program sends, as one field. */
const json = <T extends z.ZodType>(of: T) => z.preprocess((value) => { try { return JSON.parse(String(value)) as unknown; } catch { return null; } }, of);

const create = asMember(folderInput.extend({ slug, ...readers }), async (viewer, input) => {
  await createFolder(viewer, input);
  refresh();
});

const change = asMember(one.extend(changeInput.shape).extend({ ...readers, rev: z.coerce.number().int() }), async (viewer, input) => {
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

const bringBack = asMember(z.object({ id: z.uuid(), number: z.coerce.number().int().min(1).max(1e9) }), async (viewer, input) => {
  await restoreVersion(viewer, input);
  refresh();
});

const many = asMember(z.object({ slug, asked: json(manyInput) }), async (viewer, { slug, asked }, locale) => {
  const { done, refused } = await changeMany(viewer, { slug, ...asked });
  refresh();
  return { done, refused: refused.map((one) => tellRefused(locale, one)) };
});

const show = asMember(showInInput.extend({ id: z.uuid() }), async (viewer, input) => {
  await showFileIn(viewer, input);
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
/** Moves, shares, deletes or brings back many at once. */
export const changeManyAction = async (previous: FormState<ManyTold>, form: FormData): Promise<FormState<ManyTold>> => many(previous, form);
/** Shows a file in another cluster, or offers it there. */
export const showFileInAction = async (previous: FormState, form: FormData): Promise<FormState> => show(previous as never, form);
