import type { ReactNode } from "react";
import { __iconData as building } from "#icons/building-complex";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Agreement } from "#lib/clusters/queries/agreements.ts";
import type { MyCluster } from "#lib/clusters/queries/mine.ts";
import type { JoinRequest } from "#lib/clusters/queries/requests.ts";
import type { Cluster } from "#lib/clusters/queries/shape.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { MyOrganization } from "#lib/organizations/queries/mine.ts";
import { JoinForm } from "./join-form.tsx";
import { joinChoices } from "./joining/choices.ts";
import { LeaveInPerson } from "./joining/leave-in-person.tsx";
import { MyRequest } from "./my-request.tsx";
import styles from "./stack.module.css";
import { nameOf } from "./words.ts";

type Props = {
  locale: Locale; cluster: Cluster; me: { name: string; emailConfirmed: boolean }; organizations: MyOrganization[]; requests: JoinRequest[];
  through: MyCluster["through"]; inPerson: { id: string } | null; agreements: Agreement[]; now: Date;
};

/** What the viewer can do to join: come in, ask, wait, or what stands in the way. */
export function Join({ locale, cluster, me, organizations, requests, through, inPerson, agreements, now }: Props) {
  const t = translator(locale, "clusters");
  const inside = new Set(through.map(({ slug }) => slug));
  const open = requests.filter(({ state }) => state === "open");
  const waiting = new Set(open.map(({ organization }) => organization?.slug));
  const free = organizations.filter(({ slug }) => !inside.has(slug) && !waiting.has(slug));
  const myself = cluster.admitsPersons && !inPerson && !open.some(({ organization }) => !organization) ? me.name : null;
  const another = `/${locale}/organizations/new?next=/${locale}/clusters/${cluster.slug}/join`;
  const earlier = requests.length ? (
    <section className={styles.section}>
      <h2>{t("join.mine")}</h2>
      {requests.map((request) => <MyRequest key={request.id} locale={locale} request={request} showCluster={false} now={now} />)}
    </section>
  ) : null;
  const may = !cluster.closed && cluster.door !== "invitation";
  return (
    <div className={styles.narrow}>
      {through.map((organization) => <Participates key={organization.slug} locale={locale} slug={cluster.slug}>{t("join.participates", { organization: nameOf(organization, locale) })}</Participates>)}
      {inPerson ? (
        <Participates locale={locale} slug={cluster.slug} action={<LeaveInPerson personParticipantId={inPerson.id} locale={locale} words={leaveWords(locale)} />}>{translator(locale, "joining")("join.participate")}</Participates>
      ) : null}
      {open.length ? earlier : null}
      {obstacle(locale, cluster, { emailConfirmed: me.emailConfirmed, none: !organizations.length && !cluster.admitsPersons, another })
        ?? (free.length || myself ? <JoinForm slug={cluster.slug} locale={locale} {...joinChoices(locale, cluster, { free, myself, agreements })} /> : null)}
      {organizations.length && may ? <p><LinkButton variant="quiet" href={another}>{t("join.another")}</LinkButton></p> : null}
      {open.length ? null : earlier}
    </div>
  );
}

function Participates({ locale, slug, action, children }: { locale: Locale; slug: string; action?: ReactNode; children: ReactNode }) {
  return (
    <Notice tone="green">
      {children} <LinkButton size="small" href={`/${locale}/workspace/${slug}`}>{translator(locale, "clusters")("page.workspace")}</LinkButton> {action}
    </Notice>
  );
}

function obstacle(locale: Locale, { closed, door }: Cluster, { emailConfirmed, none, another }: { emailConfirmed: boolean; none: boolean; another: string }): ReactNode {
  const t = translator(locale, "clusters");
  if (closed) return <Notice tone="amber">{t("join.closed")}</Notice>;
  if (door === "invitation") return <Notice tone="amber">{translator(locale, "joining")("join.leadInvitation")}</Notice>;
  if (!emailConfirmed) return <Notice tone="amber">{t("join.unconfirmed")}</Notice>;
  if (none) return <EmptyState icon={building} title={t("join.noneTitle")} action={<LinkButton variant="primary" href={another}>{t("join.noneAction")}</LinkButton>}>{t("join.noneText")}</EmptyState>;
  return null;
}

function leaveWords(locale: Locale) {
  const [t, common] = [translator(locale, "joining"), translator(locale, "common")];
  return { label: t("join.leave"), title: t("join.leaveTitle"), text: t("join.leaveText"), done: t("join.left"), cancel: common("cancel"), close: common("close") };
}
