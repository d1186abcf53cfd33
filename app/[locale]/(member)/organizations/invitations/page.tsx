import type { Metadata } from "next";
import { Suspense } from "react";
import { __iconData as letter } from "#icons/mail-open";
import { currentLocale } from "#app/locale.ts";
import { InvitedPage } from "#components/organizations/people/invited-page.tsx";
import { Invitation } from "#components/organizations/people/invitation-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import styles from "#components/clusters/stack.module.css";
import { currentViewer, memberOrSignIn } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { invitationToken } from "#lib/organizations/input.ts";
import { findInvitation, listMyInvitations } from "#lib/organizations/queries/invitations.ts";

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "organization-editor")("invitations.title"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function InvitationsPage(props: Props) {
  const locale = await currentLocale();
  const t = translator(locale, "organization-editor");
  return (
    <>
      <PageHeader title={t("invitations.title")} lead={t("invitations.lead")} />
      <Suspense fallback={<Skeleton lines={6} label={translator(locale, "common")("loading")} />}><Invitations {...props} /></Suspense>
    </>
  );
}

async function Invitations({ searchParams }: Props) {
  const locale = await currentLocale();
  const token = invitationToken.safeParse([(await searchParams).token].flat()[0]);
  if (token.success) {
    const viewer = await currentViewer(locale);
    return <InvitedPage locale={locale} token={token.data} viewer={viewer} invitation={await findInvitation(viewer, token.data)} />;
  }
  const viewer = await memberOrSignIn(locale, "/organizations/invitations");
  const invitations = await listMyInvitations(viewer);
  const t = translator(locale, "organization-editor");
  if (!invitations.length) return <EmptyState icon={letter} title={t("invitations.none")}>{t("invitations.noneText")}</EmptyState>;
  return <div className={styles.stack}>{invitations.map((invitation) => <Invitation key={invitation.id} locale={locale} invitation={invitation} which={{ invitationId: invitation.id }} />)}</div>;
}
