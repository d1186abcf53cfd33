import { notFound } from "next/navigation";
import { locale } from "next/root-params";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";

/**
 * The language in the address. The first line of every page: for anything else, and for the stand-in that the build
 * renders with, the page is not found before any query has run (docs/decisions/0010).
 */
export async function currentLocale(): Promise<Locale> {
  const value = await locale();
  if (!isLocale(value)) notFound();
  return value;
}
