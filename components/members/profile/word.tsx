import Link from "next/link";
import type { Locale } from "#lib/i18n/locales.ts";
import styles from "./profile.module.css";

/** A word of somebody's own: a skill, an offer. For members it leads to whoever says the same. */
export const Word = ({ locale, word, linked }: { locale: Locale; word: string; linked: boolean }) =>
  linked ? <Link className={styles.tag} prefetch={false} href={`/${locale}/members?${new URLSearchParams({ q: word })}`}>{word}</Link> : <span className={styles.tag}>{word}</span>;
