import type { ReactNode } from "react";
import Link from "next/link";
import { KeyValue } from "#components/ui/key-value.tsx";
import { languageName } from "#lib/core/languages.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { zoneClock } from "#lib/i18n/places.ts";
import { formatMoment } from "#lib/i18n/moments.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Profile } from "#lib/members/queries/profile.ts";
import styles from "./profile.module.css";
import { Word } from "./word.tsx";

/** How to reach somebody, in which languages; what they can do; where else they are. */
export function ProfileSides({ locale, profile, linked }: { locale: Locale; profile: Profile; linked: boolean }) {
  const t = translator(locale, "profile");
  const { email, phone, timeZone, languages, skills, links } = profile;
  const facts = [
    ...(phone ? [{ label: t("phone"), value: <a href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}>{phone}</a> }] : []),
    ...(email ? [{ label: t("email"), value: <a href={`mailto:${email}`}>{email}</a> }] : []),
    ...(timeZone ? [{ label: t("timeZone"), value: <>{zoneClock(timeZone, new Date(), locale)}<span className={styles.faint}>{t("localTime", { time: formatMoment(new Date(), { locale, timeZone, style: "time" }) })}</span></> }] : []),
  ];
  return (
    <>
      {facts.length ? <Part title={t("contactDetails")}><KeyValue facts={facts} /></Part> : null}
      {languages.length ? (
        <Part title={t("languages")}>
          <ul className={styles.list}>
            {languages.map(({ code, level }) => (
              <li key={code}>
                {linked ? <Link href={`/${locale}/members?languages=${code}`} prefetch={false}>{languageName(code, locale)}</Link> : languageName(code, locale)}
                <span className={styles.faint}>{t(`levels.${level}`)}</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {skills.length ? <Part title={t("skills")}><ul className={styles.tags}>{skills.map((skill) => <li key={skill}><Word locale={locale} word={skill} linked={linked} /></li>)}</ul></Part> : null}
      {links.length ? (
        <Part title={t("links")}>
          <ul className={styles.list}>{links.map(({ url, label }) => <li key={url}><a href={url} rel="noopener nofollow ugc">{label ?? URL.parse(url)?.hostname ?? url}</a></li>)}</ul>
        </Part>
      ) : null}
    </>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => <section className={styles.section}><h2>{title}</h2>{children}</section>;
