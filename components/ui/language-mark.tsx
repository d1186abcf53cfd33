import { localeNames, type Locale } from "#lib/i18n/locales.ts";
import styles from "./language-mark.module.css";

/** Text that people wrote, with a small mark when it is not in the language of the page. Takes the answer of `inLocale`. */
export function InLanguage({ text, locale, page }: { text: string; locale: Locale; page: Locale }) {
  if (locale === page) return text;
  return <><span lang={locale}>{text}</span> <LanguageMark locale={locale} /></>;
}

/** The mark alone: EN, RU, BE. */
export const LanguageMark = ({ locale }: { locale: Locale }) => (
  <abbr className={styles.mark} lang={locale} title={localeNames[locale]}>{locale.toUpperCase()}</abbr>
);
