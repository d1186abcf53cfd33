import Link from "next/link";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import type { MailState, MailSummary } from "#lib/admin/labels.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./mail-table.module.css";

const tones: Record<MailState, Tone> = { waiting: "neutral", sent: "green", mailbox: "accent", failed: "red" };

/** How a letter fares. */
export const MailStateBadge = ({ state, locale }: { state: MailState; locale: Locale }) => <Badge tone={tones[state]}>{translator(locale, "admin")(`mail.states.${state}`)}</Badge>;

/** Letters, each leading to its text. */
export function MailTable({ locale, mails }: { locale: Locale; mails: MailSummary[] }) {
  const t = translator(locale, "admin");
  const columns = (["subject", "recipient", "state", "written"] as const).map((key) => ({ key, label: t(`mail.${key}`) }));
  const rows = mails.map((mail) => ({
    key: mail.id,
    cells: [
      <Link key="subject" href={`/${locale}/admin/mail/${mail.id}`} lang={mail.locale}>{mail.subject}</Link>,
      <span key="recipient" className={styles.address}>{mail.recipient}</span>,
      <MailStateBadge key="state" state={mail.state} locale={locale} />,
      <Time key="written" at={mail.createdAt} locale={locale} />,
    ],
  }));
  return <Table caption={t("mail.title")} columns={columns} rows={rows} />;
}
