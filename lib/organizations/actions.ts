"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { optional } from "#lib/core/text.ts";
import { createOrganization } from "./commands/create.ts";
import { addRepresentative, removeRepresentative } from "./commands/representatives.ts";
import { updateOrganization } from "./commands/update.ts";
import { addRepresentativeInput, createOrganizationInput, slug, updateOrganizationInput } from "./input.ts";
import { findSimilarOrganizations } from "./queries/similar.ts";

// Where to go on: the page that sent here, within this site.
const next = optional(z.string().max(300).regex(/^\/(en|ru|be)\/[\w\-/]*$/));

const create = asMember(createOrganizationInput.extend({ next }), async (viewer, { next, ...input }, locale) => {
  const similar = input.allowSimilar ? [] : await findSimilarOrganizations(viewer, input);
  if (similar.length) return { similar, values: { ...input, foundedYear: input.foundedYear?.toString() } }; // what was typed comes back with them
  const { slug } = await createOrganization(viewer, { ...input, allowSimilar: true });
  redirect(next ?? `/${locale}/organizations/${slug}`);
});

const update = asMember(updateOrganizationInput.extend({ slug, rev: z.coerce.number().int() }), async (viewer, input) => {
  await updateOrganization(viewer, input);
  refresh();
});

const add = asMember(addRepresentativeInput.extend({ slug }), async (viewer, input) => {
  await addRepresentative(viewer, input);
  refresh();
});

const remove = asMember(z.object({ slug, memberId: z.uuid() }), async (viewer, input, locale) => {
  await removeRepresentative(viewer, input);
  if (input.memberId === viewer.memberId) redirect(`/${locale}/my`);
  refresh();
});

/** Makes an organisation and goes on; where near ones exist and were not dismissed, answers with them in `result.similar`. */
export const createOrganizationAction = async (previous: FormState, form: FormData): Promise<FormState> => create(previous as never, form);
/** Changes an organisation. */
export const updateOrganizationAction = async (previous: FormState, form: FormData): Promise<FormState> => update(previous as never, form);
/** Lets a member speak for an organisation, or changes what they may do. */
export const addRepresentativeAction = async (previous: FormState, form: FormData): Promise<FormState> => add(previous as never, form);
/** Ends that; who removes themselves goes to their own page. */
export const removeRepresentativeAction = async (previous: FormState, form: FormData): Promise<FormState> => remove(previous as never, form);
