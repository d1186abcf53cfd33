import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { MyClusters } from "#components/clusters/my-clusters.tsx";
import { MyFounding } from "#components/clusters/proposals/my-founding.tsx";
import { MyRequest } from "#components/clusters/my-request.tsx";
import styles from "#components/clusters/stack.module.css";
import { MyPasses } from "#components/guests/my-passes.tsx";
import { LiveRefresh } from "#components/clusters/live-refresh.tsx";
import { MyOrganizations } from "#components/organizations/my-organizations.tsx";
import { Invitation } from "#components/organizations/people/invitation-list.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { listMyClusters } from "#lib/clusters/queries/mine.ts";
import { listMyJoinRequests } from "#lib/clusters/queries/requests.ts";
import { translator } from "#lib/i18n/translator.ts";
import { listMyOrganizations } from "#lib/organizations/queries/mine.ts";
import { listWhatWaits } from "./what-waits.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "clusters")("my.title") };
}

export default async function MyPage() {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><Mine /></Suspense>;
}

async function Mine() {
  const locale = await currentLocale();
  const viewer = await memberOrSignIn(locale, "/my");
  const [clusters, organizations, requests, waiting] = await Promise.all([listMyClusters(viewer), listMyOrganizations(viewer), listMyJoinRequests(viewer), listWhatWaits(viewer)]);
  const { founding, invitations, passes } = waiting;
  const t = translator(locale, "clusters");
  return (
    <>
      <PageHeader title={t("my.title")} action={<LinkButton href={`/${locale}/clusters/propose`}>{translator(locale, "founding")("title")}</LinkButton>} />
      <LiveRefresh />
      <div className={styles.sections}>
        {founding ? <MyFounding locale={locale} {...founding} /> : null}
        <section className={styles.section}><h2>{t("my.clusters")}</h2><MyClusters locale={locale} clusters={clusters} /></section>
        {requests.length ? (
          <section className={styles.section}><h2>{t("my.requests")}</h2>{requests.map((request) => <MyRequest key={request.id} locale={locale} request={request} now={new Date()} />)}</section>
        ) : null}
        {passes.length ? <section className={styles.section}><h2>{translator(locale, "guests")("mine.title")}</h2><MyPasses locale={locale} passes={passes} /></section> : null}
        <section className={styles.section}>
          <div className={styles.head}>
            <h2>{t("my.organizations")}</h2>
            {organizations.length ? <LinkButton size="small" href={`/${locale}/organizations/new`}>{t("my.newOrganization")}</LinkButton> : null}
          </div>
          {invitations.map((invitation) => <Invitation key={invitation.id} locale={locale} invitation={invitation} which={{ invitationId: invitation.id }} />)}
          <MyOrganizations locale={locale} organizations={organizations} />
        </section>
      </div>
    </>
  );
}
