import Link from "next/link";
import { __iconData as menu } from "#icons/menu";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { Icon } from "#components/ui/icon.tsx";
import { Bell } from "#components/notifications/bell.tsx";
import { AccountCorner } from "./account-corner.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Logo } from "./logo.tsx";
import { NavLinks } from "./nav-links.tsx";
import { SearchTrigger } from "./search-trigger.tsx";
import { paletteWords } from "./palette-words.ts";
import { sectionsOf } from "./sections.ts";
import { ThemeSwitch } from "./theme-switch.tsx";
import styles from "./top-bar.module.css";

/** The bar on top of every page. On a phone its sections and switches fold into a menu, which needs no JavaScript. */
export function TopBar({ locale }: { locale: Locale }) {
  const t = translator(locale, "shell");
  const sections = sectionsOf(locale);
  const told = translator(locale, "notifications");
  const themes = { auto: t("theme.auto"), light: t("theme.light"), dark: t("theme.dark") };
  return (
    <header className={styles.bar}>
      <div className={styles.inside}>
        <Link href={`/${locale}`} className={styles.logo} aria-label={t("home")}><Logo /></Link>
        <nav aria-label={t("sections.label")} className={styles.sections}><NavLinks items={sections} /></nav>
        <SearchTrigger locale={locale} words={paletteWords(locale)} pages={sections} />
        <div className={styles.switches}>
          <LanguageSwitch locale={locale} label={t("language")} />
          <ThemeSwitch words={themes} />
        </div>
        <Bell locale={locale} words={{ label: told("bell.label"), loading: told("bell.loading"), empty: told("bell.empty"), failed: told("bell.failed"), all: told("bell.all") }} />
        <AccountCorner locale={locale} words={{
          signIn: t("account.signIn"), signUp: t("account.signUp"), label: t("account.label"), loading: t("account.loading"),
          my: t("rail.my"), own: t("account.own"), profile: t("account.profile"), signOut: t("account.signOut"),
        }} />
        <button type="button" className={styles.menuButton} popoverTarget="menu" aria-label={t("menu")}><Icon of={menu} size={22} /></button>
      </div>
      <div id="menu" popover="auto" className={styles.menu}>
        <nav aria-label={t("sections.label")}><NavLinks items={sections} /></nav>
        <div className={styles.menuSwitches}>
          <LanguageSwitch locale={locale} label={t("language")} />
          <ThemeSwitch words={themes} />
        </div>
      </div>
    </header>
  );
}
