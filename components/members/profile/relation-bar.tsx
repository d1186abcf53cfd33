import { __iconData as check } from "#icons/user-round-check";
import { Badge } from "#components/ui/badge.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Relation } from "#lib/members/policy/contacts.ts";
import { contactWords } from "../contact-words.ts";
import { BlockMember, RemoveContact } from "./parting.tsx";
import styles from "./profile.module.css";
import { AnswerContact, AskContact, WithdrawContact } from "./relation.tsx";

type Props = { locale: Locale; member: { handle: string; name: string }; relation: Relation };

/** What there is between the reader and this member, and what may be done about it. */
export function RelationBar({ locale, member: { handle, name }, relation }: Props) {
  const t = translator(locale, "contacts");
  const words = contactWords(locale, name);
  const about = { locale, handle, words };
  if (relation.state === "self") return null;
  return (
    <div className={styles.bar}>
      {relation.state === "received" ? (
        <Notice>
          <div className={styles.asking}>
            <p>{words.wants}</p>
            {relation.note ? <blockquote className={styles.note}>{relation.note}</blockquote> : null}
            <div className={styles.actions}><AnswerContact locale={locale} requestId={relation.requestId} words={words} /></div>
          </div>
        </Notice>
      ) : null}
      <div className={styles.actions}>
        {relation.state === "none" ? <AskContact {...about} /> : null}
        {relation.state === "sent" ? <><span className={styles.soft}>{t("waiting")}</span><WithdrawContact locale={locale} requestId={relation.requestId} words={words} size="small" /></> : null}
        {relation.state === "contact" ? <><Badge tone="green" icon={<Icon of={check} size={14} />}>{t("youAre")}</Badge><RemoveContact {...about} /></> : null}
        <BlockMember {...about} />
      </div>
    </div>
  );
}
