import Link from "next/link";
import type { ReactNode } from "react";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { MemberCard } from "#lib/members/queries/card.ts";
import styles from "./member-list.module.css";
import { MemberPhoto } from "./member-photo.tsx";
import { taxonomyName, workplaceName } from "./profile/words.ts";

/** What stands under the tabs of a page. */
export const UnderTabs = ({ children }: { children: ReactNode }) => <div className={styles.under}>{children}</div>;

export const MemberItems = ({ children }: { children: ReactNode }) => <ul className={styles.list}>{children}</ul>;

type Props = { locale: Locale; member: MemberCard & { offers?: string[]; seekings?: string[] }; more?: ReactNode; actions?: ReactNode };

/** A member in a list: who, where they work, what they offer and seek. */
export function MemberItem({ locale, member, more, actions }: Props) {
  const t = translator(locale, "profile");
  const { id, name, handle, headline, photoId, position, offers = [], seekings = [], demonstration } = member;
  const work = position && `${position.title}, ${workplaceName(position, locale)}`;
  return (
    <li className={styles.item}>
      <MemberPhoto name={name} seed={id} photoId={photoId} />
      <div className={styles.text}>
        <h2 className={styles.name}><Link href={`/${locale}/members/${handle}`} prefetch={false}>{name}</Link></h2>
        {headline ? <p className={styles.soft}><InLanguage {...inLocale(headline, locale)} page={locale} /></p> : null}
        <p className={styles.faint}>{[work, `@${handle}`, demonstration ? translator(locale, "common")("demonstration") : null].filter(Boolean).join(" · ")}</p>
        <Trade locale={locale} label={t("offers")} keys={offers} />
        <Trade locale={locale} label={t("seekings")} keys={seekings} />
        {more}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </li>
  );
}

const shown = 4;

function Trade({ locale, label, keys }: { locale: Locale; label: string; keys: string[] }) {
  if (!keys.length) return null;
  const names = keys.slice(0, shown).map((key) => taxonomyName(key, locale)).join(", ");
  const rest = keys.length - shown;
  return <p className={styles.trade}>{label}: {names}{rest > 0 ? ` ${translator(locale, "profile")("directory.more", { count: rest })}` : null}</p>;
}

export const Note = ({ children }: { children: ReactNode }) => <blockquote className={styles.note}>{children}</blockquote>;
export const Faint = ({ children }: { children: ReactNode }) => <p className={styles.faint}>{children}</p>;
