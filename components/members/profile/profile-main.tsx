import Link from "next/link";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Position, Profile, Wanted } from "#lib/members/queries/profile.ts";
import styles from "./profile.module.css";
import { Word } from "./word.tsx";
import { taxonomyName, workplaceName, yearsOf } from "./words.ts";

/** What somebody offers and seeks first, for that is what others come for; then who they are and where they work. */
export function ProfileMain({ locale, profile, linked }: { locale: Locale; profile: Profile; linked: boolean }) {
  const t = translator(locale, "profile");
  const about = inLocale(profile.about, locale);
  return (
    <>
      <Trade locale={locale} title={t("offers")} wanted={profile.offers} filter={linked ? "seekings" : null} />
      <Trade locale={locale} title={t("seekings")} wanted={profile.seekings} filter={linked ? "offers" : null} />
      {about.text ? <section className={styles.section}><h2>{t("about")}</h2><p className={styles.prose}><InLanguage {...about} page={locale} /></p></section> : null}
      {profile.positions.length ? (
        <section className={styles.section}>
          <h2>{t("positions")}</h2>
          <ul className={styles.positions}>{profile.positions.map((position, at) => <Work key={at} locale={locale} position={position} />)}</ul>
        </section>
      ) : null}
    </>
  );
}

/** `filter`: who of the others fits, which is who says the opposite. */
function Trade({ locale, title, wanted, filter }: { locale: Locale; title: string; wanted: Wanted; filter: "offers" | "seekings" | null }) {
  if (!wanted.keys.length && !wanted.words.length) return null;
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul className={styles.tags}>
        {wanted.keys.map((key) => <li key={key}>{filter ? <Link className={styles.tag} prefetch={false} href={`/${locale}/members?${filter}=${key}`}>{taxonomyName(key, locale)}</Link> : <span className={styles.tag}>{taxonomyName(key, locale)}</span>}</li>)}
        {wanted.words.map((word) => <li key={word}><Word locale={locale} word={word} linked={filter !== null} /></li>)}
      </ul>
    </section>
  );
}

function Work({ locale, position }: { locale: Locale; position: Position }) {
  const where = workplaceName({ organizationName: position.organizationName, name: position.organization?.name ?? null }, locale);
  const years = yearsOf(position, locale);
  return (
    <li className={styles.position}>
      <span className={styles.title}>{position.title}</span>
      {", "}
      {position.organization ? <Link href={`/${locale}/organizations/${position.organization.slug}`} prefetch={false}>{where}</Link> : where}
      {years ? <span className={styles.faint}>{years}</span> : null}
    </li>
  );
}
