import type { ReactNode } from "react";
import { __iconData as building } from "#icons/building-complex";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { MyCluster } from "#lib/clusters/queries/mine.ts";
import type { JoinRequest } from "#lib/clusters/queries/requests.ts";
import type { Cluster } from "#lib/clusters/queries/shape.ts";
import { valueChainRoles } from "#lib/clusters/labels.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { MyOrganization } from "#lib/organizations/queries/mine.ts";
import { JoinForm } from "./join-form.tsx";
import { MyRequest } from "./my-request.tsx";
import styles from "./stack.module.css";
import { nameOf } from "./words.ts";

type Props = { locale: Locale; cluster: Cluster; emailConfirmed: boolean; organizations: MyOrganization[]; requests: JoinRequest[]; through: MyCluster["through"] };

/** What the viewer can do to join: ask, wait, or what stands in the way. */
export function Join({ locale, cluster, emailConfirmed, organizations, requests, through }: Props) {
  const t = translator(locale, "clusters");
  const inside = new Set(through.map(({ slug }) => slug));
  const waiting = new Set(requests.filter(({ state }) => state === "open").map(({ organization }) => organization?.slug));
  const free = organizations.filter(({ slug }) => !inside.has(slug) && !waiting.has(slug));
  const another = `/${locale}/organizations/new?next=/${locale}/clusters/${cluster.slug}/join`;
  const participation = through.map((organization) => (
    <Notice key={organization.slug} tone="green">
      {t("join.participates", { organization: nameOf(organization, locale) })} <LinkButton size="small" href={`/${locale}/workspace/${cluster.slug}`}>{t("page.workspace")}</LinkButton>
    </Notice>
  ));
  const earlier = requests.length ? (
    <section className={styles.section}>
      <h2>{t("join.mine")}</h2>
      {requests.map((request) => <MyRequest key={request.id} locale={locale} request={request} showCluster={false} />)}
    </section>
  ) : null;
  return (
    <div className={styles.narrow}>
      {participation}
      {waiting.size ? earlier : null}
      {obstacle({ closed: cluster.closed, emailConfirmed, none: organizations.length === 0 }, t, another)
        ?? (free.length ? <JoinForm slug={cluster.slug} locale={locale} {...choices(locale, cluster, free)} /> : null)}
      {organizations.length && !cluster.closed ? <p><LinkButton variant="quiet" href={another}>{t("join.another")}</LinkButton></p> : null}
      {waiting.size ? null : earlier}
    </div>
  );
}

function obstacle({ closed, emailConfirmed, none }: { closed: boolean; emailConfirmed: boolean; none: boolean }, t: ReturnType<typeof translator<"clusters">>, another: string): ReactNode {
  if (closed) return <Notice tone="amber">{t("join.closed")}</Notice>;
  if (!emailConfirmed) return <Notice tone="amber">{t("join.unconfirmed")}</Notice>;
  if (none) return <EmptyState icon={building} title={t("join.noneTitle")} action={<LinkButton variant="primary" href={another}>{t("join.noneAction")}</LinkButton>}>{t("join.noneText")}</EmptyState>;
  return null;
}

function choices(locale: Locale, cluster: Cluster, free: MyOrganization[]) {
  const t = translator(locale, "clusters");
  const common = translator(locale, "common");
  const said = ["organization", "role", "roleHelp", "chooseRole", "chooseOrganization", "questions", "review", "reviewTitle", "change", "send", "noAnswer"] as const;
  const words = Object.fromEntries(said.map((key) => [key, t(`join.${key}`)])) as Record<(typeof said)[number], string>;
  return {
    words: { ...words, sending: common("sending"), optional: common("optional") },
    organizations: free.map((organization) => ({ value: organization.id, label: nameOf(organization, locale) })),
    roles: valueChainRoles.map((value) => ({ value, label: t(`roles.${value}`) })),
    questions: cluster.joinQuestions.map(({ id, text, required }) => {
      const seen = inLocale(text, locale, cluster.originalLocale);
      return { id, text: seen.text, lang: seen.locale, required };
    }),
  };
}
