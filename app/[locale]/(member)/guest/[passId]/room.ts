import { notFound } from "next/navigation";
import { validate } from "uuid";
import { orNotFound } from "#app/refusals.ts";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { findMyPass } from "#lib/clusters/queries/guests.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Who opens a guest's page, and by which pass; not there for others, nor when it has ended. */
export async function guestRoom(locale: Locale, passId: string, below = "") {
  const viewer = await memberOrSignIn(locale, `/guest/${passId}${below}`);
  if (!validate(passId)) notFound();
  return { viewer: { ...viewer, locale }, pass: await orNotFound(findMyPass(viewer, passId)) };
}
