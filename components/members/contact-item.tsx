import { Time } from "#components/ui/time.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Contact } from "#lib/members/queries/contacts.ts";
import { contactWords } from "./contact-words.ts";
import { Faint, MemberItem, Note } from "./member-list.tsx";
import styles from "./member-list.module.css";
import { MemberPhoto } from "./member-photo.tsx";
import { RemoveContact, UnblockMember } from "./profile/parting.tsx";
import { AnswerContact, WithdrawContact } from "./profile/relation.tsx";

type Props = { locale: Locale; tab: "contacts" | "incoming" | "sent"; contact: Contact };

/** A contact or a request in its list, with what may be done about it. */
export function ContactItem({ locale, tab, contact: { requestId, note, since, member } }: Props) {
  const t = translator(locale, "contacts");
  const words = contactWords(locale, member.name);
  const asking = { locale, requestId, words, size: "small" as const };
  const when = t.rich(tab === "contacts" ? "since" : "asked", { date: () => <Time at={since} locale={locale} style="date" /> });
  return (
    <MemberItem
      locale={locale} member={member}
      more={<>{note && tab !== "contacts" ? <Note>{note}</Note> : null}<Faint>{when}</Faint></>}
      actions={tab === "incoming" ? <AnswerContact {...asking} /> : tab === "sent" ? <WithdrawContact {...asking} /> : <RemoveContact locale={locale} handle={member.handle} words={words} />}
    />
  );
}

/** Somebody whom one has blocked: named here, and nowhere else. */
export function BlockedItem({ locale, blocked: { id, name, handle, since } }: { locale: Locale; blocked: { id: string; name: string; handle: string; since: string } }) {
  const t = translator(locale, "contacts");
  return (
    <li className={styles.item}>
      <MemberPhoto name={name} seed={id} />
      <div className={styles.text}>
        <h2 className={styles.name}>{name}</h2>
        <Faint>@{handle} · {t.rich("blockedSince", { date: () => <Time at={since} locale={locale} style="date" /> })}</Faint>
      </div>
      <div className={styles.actions}><UnblockMember locale={locale} memberId={id} words={contactWords(locale, name)} /></div>
    </li>
  );
}
