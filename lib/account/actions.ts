"use server";
import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { endedCookies } from "#lib/auth/cookie.ts";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { deleteAccount } from "./commands/delete.ts";
import { requestExport } from "./commands/export.ts";
import { deleteAccountInput } from "./input.ts";

const archive = asMember(z.object({}), async (viewer) => {
  await requestExport(viewer);
  refresh();
});
const end = asMember(deleteAccountInput, async (viewer, input, locale) => {
  await deleteAccount(viewer, input);
  const jar = await cookies();
  for (const { name, value, options } of endedCookies()) jar.set(name, value, options);
  redirect(`/${locale}/goodbye`);
});

type Action = Promise<FormState>;

/** Has an archive of one's data made. */
export const requestExportAction = async (previous: FormState, form: FormData): Action => archive(previous as never, form);
/** Ends one's account. */
export const deleteAccountAction = async (previous: FormState, form: FormData): Action => end(previous as never, form);
