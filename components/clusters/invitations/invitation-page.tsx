import type { ReactNode } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Agreement } from "#lib/clusters/queries/agreements.ts";
import type { ShownInvitation } from "#lib/clusters/queries/invitations.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { MyOrganization } from "#lib/organizations/queries/mine.ts";
import { agreementBoxes } from "../joining/agreement-words.ts";
import { roleOptions, whoOptions } from "../joining/choices.ts";
import styles from "../stack.module.css";
import { placeOf } from "../words.ts";
import { AcceptInvitation } from "./accept-invitation.tsx";

type Open = Extract<ShownInvitation, { state: "open" }>;
type Props = { locale: Locale; token: string; invitation: Open; member: MemberViewer | null; organizations: MyOrganization[]; agreements: Agreement[]; inside: boolean };

const bys = { member: "invitation.by", moderator: "invitation.byModerator", coordinator: "invitation.byCoordinator" } as const;

/** An invitation as whoever has its link sees it: who invites where, and the way in. */
export function InvitationPage({ locale, token, invitation, member, organizations, agreements, inside }: Props) {
  const [t, clusters] = [translator(locale, "joining"), translator(locale, "clusters")];
  const { cluster, role, invitedBy, note, expiresAt } = invitation;
  return (
    <>
      <PageHeader
        above={<p className={styles.soft}>{t("invitation.title")}</p>}
        title={<InLanguage {...inLocale(cluster.name, locale, cluster.originalLocale)} page={locale} />}
        lead={t(bys[role], { name: invitedBy ?? t("invitation.someone") })}
        facts={[
          { label: clusters("facts.keyProduct"), value: cluster.keyProduct ? <InLanguage {...inLocale(cluster.keyProduct, locale, cluster.originalLocale)} page={locale} /> : clusters("facts.notSaid") },
          { label: clusters("facts.place"), value: placeOf(cluster, locale) },
          { label: clusters("facts.stage"), value: clusters(`stages.${cluster.stage}`) },
          { label: clusters("facts.participants"), value: cluster.participantCount },
        ]}
      />
      <div className={styles.narrow}>
        {note ? <blockquote className={styles.quote}>{note}</blockquote> : null}
        {wayIn({ locale, token, invitation, member, organizations, agreements, inside })}
        <p className={styles.soft}>{t.rich("invitation.until", { at: () => <Time at={expiresAt} locale={locale} style="date" /> })}</p>
      </div>
    </>
  );
}

function wayIn({ locale, token, invitation, member, organizations, agreements, inside }: Props): ReactNode {
  const [t, clusters] = [translator(locale, "joining"), translator(locale, "clusters")];
  const { cluster, role, valueChainRole } = invitation;
  const here = `/${locale}/invitations/${token}`;
  const next = `?next=${encodeURIComponent(here)}`;
  if (!member) {
    return (
      <>
        <p>{t("invitation.guest")}</p>
        <p className={styles.row}><LinkButton variant="primary" href={`/${locale}/sign-up${next}`}>{t("invitation.signUp")}</LinkButton> <LinkButton href={`/${locale}/sign-in${next}`}>{t("invitation.signIn")}</LinkButton></p>
      </>
    );
  }
  if (!member.emailConfirmed) return <Notice tone="amber">{t("invitation.unconfirmed")}</Notice>;
  if (inside && role === "member" && !organizations.length) {
    return <Notice tone="green">{t("invitation.inside")} <LinkButton size="small" href={`/${locale}/workspace/${cluster.slug}`}>{clusters("page.workspace")}</LinkButton></Notice>;
  }
  const who = role === "member" ? whoOptions(locale, organizations, cluster.admitsPersons ? member.name : null) : [];
  if (role === "member" && !who.length) {
    return <EmptyState title={t("invitation.noOrganization")} action={<LinkButton variant="primary" href={`/${locale}/organizations/new${next}`}>{t("invitation.makeOrganization")}</LinkButton>}>{t("invitation.noOrganizationText")}</EmptyState>;
  }
  return (
    <AcceptInvitation
      token={token} locale={locale} who={who} chain={valueChainRole ? [] : roleOptions(locale)} boxes={agreementBoxes(locale, cluster.originalLocale, agreements)}
      words={{ who: t("join.asWhom"), chooseWho: clusters("join.chooseOrganization"), role: clusters("join.role"), chooseRole: clusters("join.chooseRole"), accept: t("invitation.accept"), accepting: t("invitation.accepting") }}
    />
  );
}
