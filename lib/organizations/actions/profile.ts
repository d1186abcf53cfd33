"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { optional } from "#lib/core/text.ts";
import { createOrganization } from "../commands/create.ts";
import { addDocument, removeDocument } from "../commands/documents.ts";
import { mergeOrganization } from "../commands/update.ts";
import { createOrganizationInput, documentInput, editedOrganizationInput, slug } from "../input.ts";
import { findSimilarOrganizations } from "../queries/similar.ts";

// Where to go on: the page that sent here, within this site.
const next = optional(z.string().max(300).regex(/^\/(en|ru|be)\/[\w\-/]*$/));

const create = asMember(createOrganizationInput.extend({ next }), async (viewer, { next, ...input }, locale) => {
  const similar = input.allowSimilar ? [] : await findSimilarOrganizations(viewer, input);
  if (similar.length) return { similar, values: { ...input, identifier: input.identifier, foundedYear: input.foundedYear?.toString() } }; // what was typed comes back with them
  const { slug } = await createOrganization(viewer, { ...input, allowSimilar: true });
  redirect(next ?? `/${locale}/organizations/${slug}`);
});

const save = asMember(editedOrganizationInput.safeExtend({ slug, rev: z.coerce.number().int() }), async (viewer, { base, resolve, ...input }) => {
  const conflicts = await mergeOrganization(viewer, { ...input, base, resolve });
  if (conflicts) return { conflicts };
  refresh();
});

const add = asMember(documentInput.extend({ slug }), async (viewer, input) => {
  await addDocument(viewer, input);
  refresh();
});

const remove = asMember(z.object({ slug, documentId: z.uuid() }), async (viewer, input) => {
  await removeDocument(viewer, input);
  refresh();
});

/** Makes an organisation and goes on; where near ones exist and were not dismissed, answers with them in `result.similar`. */
export const createOrganizationAction = async (previous: FormState, form: FormData): Promise<FormState> => create(previous as never, form);
/** Saves a section of an organisation; where somebody changed the same meanwhile, answers with `result.conflicts`. */
export const saveOrganizationAction = async (previous: FormState, form: FormData): Promise<FormState> => save(previous as never, form);
/** Adds a document. */
export const addDocumentAction = async (previous: FormState, form: FormData): Promise<FormState> => add(previous as never, form);
/** Takes a document away. */
export const removeDocumentAction = async (previous: FormState, form: FormData): Promise<FormState> => remove(previous as never, form);
