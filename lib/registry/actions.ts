"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asStaff, type FormState } from "#lib/auth/doors.ts";
import { correctAndTry } from "./commands/correct.ts";
import { removeImport } from "./commands/remove.ts";
import { requestApplication, requestTrial } from "./commands/run.ts";
import { columnsInput } from "./input.ts";

const one = z.object({ importId: z.uuid() });

const correct = asStaff(columnsInput.extend({ importId: z.uuid(), rev: z.coerce.number().int() }), async (viewer, { column, language, headerLine, rev, importId }) => {
  await correctAndTry(viewer, { importId, rev, mapping: column, language, headerLine });
  refresh();
});
const tryAgain = asStaff(one, async (viewer, input) => {
  await requestTrial(viewer, input);
  refresh();
});
const apply = asStaff(one, async (viewer, input) => {
  await requestApplication(viewer, input);
  refresh();
});
const remove = asStaff(one, async (viewer, input, locale) => {
  await removeImport(viewer, input);
  redirect(`/${locale}/admin/imports`);
});

/** Corrects the columns and asks for the dry run. */
export const correctImportAction = async (previous: FormState, form: FormData) => correct(previous as never, form);
/** Asks for the dry run once more. */
export const tryImportAction = async (previous: FormState, form: FormData) => tryAgain(previous as never, form);
/** Asks for what the dry run found to be done. */
export const applyImportAction = async (previous: FormState, form: FormData) => apply(previous as never, form);
/** Throws the file away and goes to the list. */
export const removeImportAction = async (previous: FormState, form: FormData) => remove(previous as never, form);
