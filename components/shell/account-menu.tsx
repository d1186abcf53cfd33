"use client";
import Link from "next/link";
import { __iconData as out } from "#icons/log-out";
import { __iconData as network } from "#icons/network";
import { __iconData as settings } from "#icons/settings";
import { __iconData as profile } from "#icons/user-round";
import type { Locale } from "#lib/i18n/locales.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Me } from "./me.ts";
import { SignOut } from "./sign-out.tsx";
import styles from "./account-corner.module.css";

export type AccountWords = { label: string; my: string; own: string; profile: string; signOut: string };

/** The corner of a member: the browser's own popover, so Escape and a press outside close it and focus comes back. */
export function AccountMenu({ me, locale, words }: { me: Me; locale: Locale; words: AccountWords }) {
  const close = () => document.getElementById("account")?.hidePopover();
  return (
    <>
      <button type="button" className={styles.button} popoverTarget="account" aria-label={`${words.label}: ${me.name}`}><Avatar name={me.name} seed={me.id} /></button>
      <div id="account" popover="auto" className={styles.menu}>
        <div className={styles.who}>
          <div className={styles.name}>{me.name}</div>
          <div className={styles.handle}>@{me.handle}</div>
        </div>
        <Link href={`/${locale}/my`} className={styles.item} onClick={close}><Icon of={network} />{words.my}</Link>
        <Link href={`/${locale}/members/${me.handle}`} prefetch={false} className={styles.item} onClick={close}><Icon of={profile} />{words.own}</Link>
        <Link href={`/${locale}/settings/profile`} className={styles.item} onClick={close}><Icon of={settings} />{words.profile}</Link>
        <SignOut locale={locale} className={styles.item}><Icon of={out} />{words.signOut}</SignOut>
      </div>
    </>
  );
}
