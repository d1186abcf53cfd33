import Link from "next/link";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./member-link.module.css";
import { MemberPhoto } from "./member-photo.tsx";

export type LinkedMember = { id?: string; handle: string; name: string; headline?: string | null; photoId?: string | null; deletedAt?: string | Date | null };

/** A member wherever one stands in a list or beside what they did: face, name, who they are. One who has left is a former member, without a way on. */
export function MemberLink({ locale, member, plain = false }: { locale: Locale; member: LinkedMember; plain?: boolean }) {
  const { id, handle, name, headline, photoId, deletedAt } = member;
  if (deletedAt) return <span className={styles.gone}>{translator(locale, "profile")("former")}</span>;
  const link = <Link href={`/${locale}/members/${handle}`} prefetch={false}>{name}</Link>;
  if (plain) return link;
  return (
    <span className={styles.member}>
      <MemberPhoto name={name} seed={id} photoId={photoId} />
      <span className={styles.text}>{link}<span className={styles.soft}>{headline ?? `@${handle}`}</span></span>
    </span>
  );
}
