import Link from "next/link";
import { Notice } from "#components/ui/notice.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Named = { slug: string; name: LocalizedText; originalLocale: Locale };

/** What nobody would run any more if the account ended. */
export function LeftBehind({ locale, text, place, items }: { locale: Locale; text: string; place: "organizations" | "clusters"; items: Named[] }) {
  if (!items.length) return null;
  return (
    <Notice tone="amber">
      <p>{text}</p>
      <ul>
        {items.map(({ slug, name, originalLocale }) => (
          <li key={slug}><Link href={`/${locale}/${place}/${slug}`}><InLanguage {...inLocale(name, locale, originalLocale)} page={locale} /></Link></li>
        ))}
      </ul>
    </Notice>
  );
}
