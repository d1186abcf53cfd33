import Link from "next/link";
import { currentLocale } from "#app/locale.ts";
import { ownPath } from "#lib/core/own-path.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The way to sign up, which leads on to where one was going. */
export async function ToSignUp({ searchParams }: Props) {
  const [locale, { next }] = await Promise.all([currentLocale(), searchParams]);
  const wanted = ownPath(next, "");
  return <Link href={`/${locale}/sign-up${wanted ? `?next=${encodeURIComponent(wanted)}` : ""}`}>{translator(locale, "auth")("sign_in.sign_up")}</Link>;
}
