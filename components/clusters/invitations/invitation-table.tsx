import { Badge } from "#components/ui/badge.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Page } from "#lib/api/paging.ts";
import type { Invitation } from "#lib/clusters/queries/invitations.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "../stack.module.css";
import { CopyLink, RevokeInvitation } from "./invitation-buttons.tsx";

const tones = { open: "green", used: "neutral", expired: "neutral", revoked: "amber" } as const;

/** Invitations, newest first: to whom, as what, until when, who came in by them. */
export function InvitationTable({ locale, slug, page, first }: { locale: Locale; slug: string; page: Page<Invitation>; first: boolean }) {
  const [t, clusters, common] = [translator(locale, "joining"), translator(locale, "clusters"), translator(locale, "common")];
  const here = `/${locale}/workspace/${slug}/settings/invitations`;
  if (!page.items.length) return <p className={styles.soft}>{t("invitations.none")}</p>;
  const columns = [
    { key: "to", label: t("invitations.to") }, { key: "role", label: t("invitations.role") }, { key: "state", label: t("invitations.state") },
    { key: "uses", label: t("invitations.uses"), numeric: true }, { key: "until", label: t("invitations.until") }, { key: "actions", label: t("invitations.actions") },
  ];
  const words = { copy: t("invitations.copy"), copied: t("invitations.copied"), link: t("invitations.link") };
  const revoke = { revoke: t("invitations.revoke"), title: t("invitations.revokeTitle"), text: t("invitations.revokeText"), done: t("invitations.revoked"), cancel: common("cancel"), close: common("close") };
  const rows = page.items.map((invitation) => ({
    key: invitation.id,
    cells: [
      <span key="to">{invitation.email ?? t("invitations.anyone")}{invitation.name ? ` (${invitation.name})` : ""}</span>,
      invitation.valueChainRole ? clusters(`roles.${invitation.valueChainRole}`) : <span key="role" className={styles.whole}>{t(`clusterRoles.${invitation.role}`)}</span>,
      <span key="state" className={styles.whole}><Badge tone={tones[invitation.state]}>{t(`invitations.states.${invitation.state}`)}</Badge></span>,
      <span key="uses" title={invitation.usedBy.join(", ") || undefined}>{invitation.maxUses ? `${invitation.uses} / ${invitation.maxUses}` : invitation.uses}</span>,
      <span key="until" className={styles.whole}><Time at={invitation.expiresAt} locale={locale} style="short" /></span>,
      <span key="actions" className={styles.row}>
        {invitation.url ? <CopyLink url={invitation.url} words={words} /> : null}
        {invitation.state === "open" ? <RevokeInvitation slug={slug} invitationId={invitation.id} locale={locale} words={revoke} /> : null}
      </span>,
    ],
  }));
  return (
    <>
      <Table caption={t("invitations.listTitle")} columns={columns} rows={rows} />
      <Pager label={t("invitations.listTitle")} words={{ next: common("next"), first: common("first") }} firstHref={first ? null : here} nextHref={page.nextCursor ? `${here}?cursor=${page.nextCursor}` : null} />
    </>
  );
}
