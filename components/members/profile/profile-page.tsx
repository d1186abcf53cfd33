import type { ReactNode } from "react";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Profile } from "#lib/members/queries/profile.ts";
import { MemberPhoto } from "../member-photo.tsx";
import styles from "./profile.module.css";
import { ProfileMain } from "./profile-main.tsx";
import { ProfileSides } from "./profile-sides.tsx";

type Props = { locale: Locale; profile: Profile; member: boolean; own: boolean; action?: ReactNode; above?: ReactNode; relation?: ReactNode; /** Nobody would find this page: there is nothing to say of what it shows. */ hidden?: boolean };

/** A member as far as the reader may see them. `relation`: what there is between the two, and what to do about it. */
export function ProfilePage({ locale, profile, member, own, action, above, relation, hidden = false }: Props) {
  const t = translator(locale, "profile");
  const headline = inLocale(profile.headline, locale);
  const names = Object.values(profile.names).filter((name) => name !== profile.name);
  const bare = !headline.text && !isFilled(profile);
  return (
    <>
      <PageHeader
        above={member ? <Breadcrumbs label={translator(locale, "common")("breadcrumbs")} items={[{ href: `/${locale}/members`, label: t("directory.title") }]} /> : undefined}
        mark={<MemberPhoto name={profile.name} seed={profile.id} photoId={profile.photoId} size="large" />}
        title={profile.name}
        action={action}
        lead={
          <>
            {headline.text ? <p className={styles.headline}><InLanguage {...headline} page={locale} /></p> : null}
            <p className={styles.handle}>@{profile.handle}{profile.demonstration ? ` · ${t("demonstration")}` : null}</p>
            {names.length ? <p className={styles.handle}>{t("names")}: {[...new Set(names)].join(", ")}</p> : null}
          </>
        }
      />
      {above}
      {relation}
      {bare ? hidden ? null : <p className={styles.soft}>{own ? t("nothingOwn") : t("nothing")}</p> : (
        <div className={styles.page}>
          <div className={styles.main}><ProfileMain locale={locale} profile={profile} linked={member} /></div>
          <aside className={styles.sides}><ProfileSides locale={locale} profile={profile} linked={member} /></aside>
        </div>
      )}
    </>
  );
}

const isFilled = ({ about, positions, languages, skills, offers, seekings, links, timeZone, email, phone }: Profile) =>
  Object.keys(about).length + positions.length + languages.length + skills.length + offers.keys.length + offers.words.length + seekings.keys.length + seekings.words.length + links.length > 0 || Boolean(timeZone || email || phone);
