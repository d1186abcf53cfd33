import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { Table } from "#components/ui/table.tsx";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { withdrawEmailRecoveryAction } from "#lib/members/actions/account.ts";
import { BanMember, UnbanMember } from "./member-actions.tsx";
import styles from "./member-table.module.css";
import { RecoverAddress } from "./recover-address.tsx";

type Member = { id: string; name: string; handle: string; email: string; staff: boolean; emailConfirmed: boolean; bannedAt: string | null; banReason: string | null; createdAt: string; recovery: { email: string; from: string; confirmed: boolean } | null };

/** Members as the project office manages them. */
export function MemberTable({ locale, members, me }: { locale: Locale; members: Member[]; me: string }) {
  const t = translator(locale, "admin");
  const columns = (["name", "email", "state", "joined", "action"] as const).map((key) => ({ key, label: t(`members.${key}`) }));
  const rows = members.map((member) => ({
    key: member.id,
    cells: [
      <span key="name"><Link href={`/${locale}/members/${member.handle}`} prefetch={false}>{member.name}</Link> {member.staff ? <Badge tone="accent">{t("members.staff")}</Badge> : null}</span>,
      <Address key="email" member={member} locale={locale} />,
      <MemberState key="state" member={member} locale={locale} />,
      <Time key="joined" at={member.createdAt} locale={locale} style="short" />,
      member.id === me ? "" : <MemberAction key="action" member={member} locale={locale} />,
    ],
  }));
  return <Table caption={t("members.title")} columns={columns} rows={rows} />;
}

function MemberState({ member: { bannedAt, banReason, emailConfirmed }, locale }: { member: Member; locale: Locale }) {
  const t = translator(locale, "admin");
  if (bannedAt) return <span><Badge tone="red">{t("members.states.banned")}</Badge> {banReason}</span>;
  return emailConfirmed ? <Badge tone="green">{t("members.states.active")}</Badge> : <Badge tone="amber">{t("members.states.unconfirmed")}</Badge>;
}

/** The address, and the one to which the office moves the account. */
function Address({ member: { email, recovery }, locale }: { member: Member; locale: Locale }) {
  const t = translator(locale, "admin");
  if (!recovery) return email;
  return (
    <span>
      {email}<br />
      <small>{t("members.recovering", { email: recovery.email })}, {t.rich("members.recovering_from", { from: () => <Time at={recovery.from} locale={locale} /> })}; {t(recovery.confirmed ? "members.recovering_confirmed" : "members.recovering_waits")}</small>
    </span>
  );
}

function MemberAction({ member, locale }: { member: Member; locale: Locale }) {
  const t = translator(locale, "admin");
  const { id, name, email, recovery } = member;
  const common = translator(locale, "common");
  const words = {
    open: t("members.recover"), title: t("members.recover_label", { name }), text: t("members.recover_text", { name, email }), email: t("members.recover_email"), evidence: t("members.recover_evidence", { name }),
    help: t("members.recover_evidence_help"), begin: t("members.recover_begin"), begun: t("members.recover_begun"), cancel: common("cancel"), close: common("close"),
  };
  return (
    <span className={styles.actions}>
      {recovery ? <ToldButton action={withdrawEmailRecoveryAction} done={t("members.recover_withdrawn")} fields={{ locale, memberId: id }} size="small">{t("members.recover_withdraw")}</ToldButton> : <RecoverAddress locale={locale} memberId={id} words={words} />}
      <Closing member={member} locale={locale} />
    </span>
  );
}

function Closing({ member: { id, name, bannedAt }, locale }: { member: Member; locale: Locale }) {
  const t = translator(locale, "admin");
  if (bannedAt) return <UnbanMember locale={locale} memberId={id} words={{ unban: t("members.unban"), label: t("members.unban_label", { name }), done: t("members.unbanned") }} />;
  const common = translator(locale, "common");
  const words = { ban: t("members.ban"), title: t("members.ban_label", { name }), text: t("members.ban_text", { name }), reason: t("members.reason"), done: t("members.banned"), cancel: common("cancel"), close: common("close") };
  return <BanMember locale={locale} memberId={id} words={words} />;
}
