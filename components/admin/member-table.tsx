import { Badge } from "#components/ui/badge.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { BanMember, UnbanMember } from "./member-actions.tsx";

type Member = { id: string; name: string; handle: string; email: string; staff: boolean; emailConfirmed: boolean; bannedAt: string | null; banReason: string | null; createdAt: string };

/** Members as the project office manages them. */
export function MemberTable({ locale, members, me }: { locale: Locale; members: Member[]; me: string }) {
  const t = translator(locale, "admin");
  const columns = (["name", "email", "state", "joined", "action"] as const).map((key) => ({ key, label: t(`members.${key}`) }));
  const rows = members.map((member) => ({
    key: member.id,
    cells: [
      <span key="name">{member.name} {member.staff ? <Badge tone="accent">{t("members.staff")}</Badge> : null}</span>,
      member.email,
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

function MemberAction({ member: { id, name, bannedAt }, locale }: { member: Member; locale: Locale }) {
  const t = translator(locale, "admin");
  if (bannedAt) return <UnbanMember locale={locale} memberId={id} words={{ unban: t("members.unban"), label: t("members.unban_label", { name }), done: t("members.unbanned") }} />;
  const common = translator(locale, "common");
  const words = { ban: t("members.ban"), title: t("members.ban_label", { name }), text: t("members.ban_text", { name }), reason: t("members.reason"), done: t("members.banned"), cancel: common("cancel"), close: common("close") };
  return <BanMember locale={locale} memberId={id} words={words} />;
}
