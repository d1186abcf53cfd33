"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { Refusal } from "#lib/core/errors.ts";
import { slug } from "#lib/organizations/input.ts";
import { createPage, restoreVersion, saveText } from "../commands/save.ts";
import { createPageInput, localeParam, revInput, saveTextInput } from "../input.ts";
import { type Conflict, mergeText } from "../queries/merge.ts";

/** Made or saved: where it is. Not saved: what came first, and both changes in one text. */
export type Written = { pageId: string; rev: number } | { conflict: Conflict };

const text = { pageId: z.uuid(), textLocale: localeParam };

const create = asMember(createPageInput.omit({ locale: true }).extend({ slug, textLocale: localeParam }), async (viewer, { textLocale, ...input }): Promise<Written> => {
  const { id } = await createPage(viewer, { ...input, locale: textLocale });
  return { pageId: id, rev: 1 };
});

const save = asMember(saveTextInput.extend({ ...text, rev: revInput }), async (viewer, { textLocale, ...input }): Promise<Written> => {
  try {
    const { rev } = await saveText(viewer, { ...input, locale: textLocale });
    return { pageId: input.pageId, rev };
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || thrown.code !== "stale") throw thrown;
    return { conflict: await mergeText(viewer, { ...input, locale: textLocale }) };
  }
});

const restore = asMember(z.object({ ...text, number: revInput, rev: revInput, back: z.string().regex(/^\/[\w/-]+$/) }), async (viewer, { textLocale, back, ...input }, locale) => {
  await restoreVersion(viewer, { ...input, locale: textLocale });
  redirect(`/${locale}${back}?lang=${textLocale}`);
});

/** Makes a page. */
export const createPageAction = async (previous: FormState<Written>, form: FormData): Promise<FormState<Written>> => create(previous, form);
/** Saves a text, or answers with the conflict. */
export const saveTextAction = async (previous: FormState<Written>, form: FormData): Promise<FormState<Written>> => save(previous, form);
/** Brings an older version back and shows it. */
export const restoreVersionAction = async (previous: FormState, form: FormData): Promise<FormState> => restore(previous as never, form);
