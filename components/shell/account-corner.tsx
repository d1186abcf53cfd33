"use client";
import Link from "next/link";
import { useEffect } from "react";
import type { Locale } from "#lib/i18n/locales.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { refreshMe, useMe } from "./me.ts";
import { usePath } from "./path.tsx";
import { AccountMenu, type AccountWords } from "./account-menu.tsx";
import styles from "./account-corner.module.css";

/** Who is signed in, or the ways in. Both are on the page; the mark of the first script shows one of them, without a jump. */
export function AccountCorner({ locale, words }: { locale: Locale; words: AccountWords & { signIn: string; signUp: string; loading: string } }) {
  const me = useMe();
  const path = usePath();
  useEffect(() => void refreshMe(), [path]);
  return (
    <div className={styles.corner}>
      <div className={styles.visitor}>
        <Link href={`/${locale}/sign-in`} className={buttonClass({ variant: "quiet" })}>{words.signIn}</Link>
        <Link href={`/${locale}/sign-up`} className={buttonClass({ variant: "primary" }, styles.join)}>{words.signUp}</Link>
      </div>
      <div className={styles.member}>
        {me ? <AccountMenu me={me} locale={locale} words={words} /> : <span className={styles.waiting} role="img" aria-label={words.loading}><Avatar name="" /></span>}
      </div>
    </div>
  );
}
