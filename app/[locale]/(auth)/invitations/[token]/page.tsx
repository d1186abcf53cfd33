import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { InvitationPage } from "#components/clusters/invitations/invitation-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { currentViewer } from "#lib/auth/viewer.ts";
import { belongs } from "#lib/clusters/policy.ts";
import { listAgreements } from "#lib/clusters/queries/agreements.ts";
import { findInvitation } from "#lib/clusters/queries/invitations.ts";
import { findStanding } from "#lib/clusters/queries.ts";
import { listClustersOf } from "#lib/clusters/queries/participants.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { listMyOrganizations } from "#lib/organizations/queries/mine.ts";

type Props = { params: Promise<{ token: string }> };

// the address is a secret: it goes to no other site as a referrer, and into no index
export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "joining")("invitation.title"), referrer: "same-origin", robots: { index: false } };
}

export default async function InvitationRoute(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={6} label={translator(locale, "common")("loading")} />}><Shown {...props} /></Suspense>;
}

async function Shown({ params }: Props) {
  const [locale, { token }] = await Promise.all([currentLocale(), params]);
  const viewer = await currentViewer(locale);
  const invitation = await findInvitation(viewer, token);
  if (!invitation) notFound();
  if (invitation.state !== "open") {
    const t = translator(locale, "joining");
    return <EmptyState title={t(`invitation.dead.${invitation.state}`)} action={<LinkButton href={`/${locale}/clusters`}>{t("invitation.browse")}</LinkButton>}>{t("invitation.deadText")}</EmptyState>;
  }
  const { id } = invitation.cluster;
  const [standing, organizations, agreements] = await Promise.all([findStanding(viewer, id), outside(viewer, id), listAgreements(viewer, id)]);
  return <InvitationPage locale={locale} token={token} invitation={invitation} member={viewer.kind === "member" ? viewer : null} organizations={organizations} agreements={agreements} inside={belongs(standing)} />;
}

/** The viewer's organisations that do not take part in the cluster yet. */
async function outside(viewer: Viewer, clusterId: string) {
  const organizations = await listMyOrganizations(viewer);
  const clusters = await Promise.all(organizations.map(({ id }) => listClustersOf(viewer, id)));
  return organizations.filter((_, index) => !clusters[index]!.some(({ id }) => id === clusterId));
}
