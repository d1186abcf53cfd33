"use client";
import { isLocale, localeNames, locales, type Locale } from "#lib/i18n/locales.ts";
import styles from "./language-switch.module.css";

/** The same page in another language, with its query. Cached pages do not know their query, so the address is made when a hand comes near. */
export function LanguageSwitch({ locale, label }: { locale: Locale; label: string }) {
  return (
    <ul className={styles.switch} aria-label={label}>
      {locales.map((other) => (
        <li key={other}>
          <a
            href={`/${other}`} lang={other} hrefLang={other} title={localeNames[other]} aria-label={localeNames[other]} aria-current={other === locale ? "true" : undefined} className={styles.language}
            onPointerEnter={aim(other)} onPointerDown={aim(other)} onFocus={aim(other)} onClick={aim(other)}
          >
            {other.toUpperCase()}
          </a>
        </li>
      ))}
    </ul>
  );
}

const aim = (other: Locale) => ({ currentTarget }: { currentTarget: HTMLAnchorElement }) => {
  const [, first = "", ...rest] = location.pathname.split("/");
  currentTarget.href = (isLocale(first) ? `/${[other, ...rest].join("/")}` : `/${other}`) + location.search + location.hash;
};
