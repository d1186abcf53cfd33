import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { guest, isStaff, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { addressOf } from "./address.ts";
import { findCookieViewer, sessionCookieName } from "./cookie.ts";

/** Who opens this page, once per request. */
export const currentViewer = cache(async (locale: Locale): Promise<Viewer> => {
  const jar = await cookies();
  const address = addressOf(await headers());
  const viewer = (await findCookieViewer(jar.get(sessionCookieName())?.value)) ?? guest(locale);
  return { ...viewer, address };
});

/** For pages of members: a guest goes to sign in and comes back to `path` (without the language). */
export async function memberOrSignIn(locale: Locale, path: string): Promise<MemberViewer> {
  const viewer = await currentViewer(locale);
  if (viewer.kind !== "member") redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}${path}`)}`);
  return viewer;
}

/** For pages of the project office: to others the page is not there. */
export async function staffOrNotFound(locale: Locale, path: string): Promise<MemberViewer> {
  const viewer = await memberOrSignIn(locale, path);
  if (!isStaff(viewer)) notFound();
  return viewer;
}
