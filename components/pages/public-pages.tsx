import Link from "next/link";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { PublicPage } from "#lib/pages/queries/public.ts";

/** The pages of its wiki that a cluster shows to everybody. */
export const PublicPages = ({ locale, slug, pages }: { locale: Locale; slug: string; pages: readonly PublicPage[] }) => (
  <ul>
    {pages.map(({ id, title, originalLocale }) => <li key={id}><Link href={`/${locale}/clusters/${slug}/pages/${id}`}><InLanguage {...inLocale(title, locale, originalLocale)} page={locale} /></Link></li>)}
  </ul>
);
