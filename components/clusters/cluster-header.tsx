import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { ClusterCard } from "#lib/clusters/queries/shape.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { placeOf } from "./words.ts";

/** What a cluster is in five facts, and the one thing to do. */
export function ClusterHeader({ locale, cluster, action }: { locale: Locale; cluster: ClusterCard; action?: ReactNode }) {
  const t = translator(locale, "clusters");
  const common = translator(locale, "common");
  const keyProduct = cluster.keyProduct ? <InLanguage {...inLocale(cluster.keyProduct, locale, cluster.originalLocale)} page={locale} /> : t("facts.notSaid");
  return (
    <PageHeader
      above={<Breadcrumbs label={common("breadcrumbs")} items={[{ href: `/${locale}/clusters`, label: t("title") }]} />}
      title={<InLanguage {...inLocale(cluster.name, locale, cluster.originalLocale)} page={locale} />}
      lead={cluster.closed || cluster.demonstration || cluster.door === "invitation" ? (
        <>
          {cluster.closed ? <Badge tone="amber">{t("closed")}</Badge> : cluster.door === "invitation" ? <Badge>{translator(locale, "joining")("page.invitationOnly")}</Badge> : null} {cluster.demonstration ? <Badge>{common("demonstration")}</Badge> : null}
        </>
      ) : undefined}
      facts={[
        { label: t("facts.keyProduct"), value: keyProduct },
        { label: t("facts.industry"), value: [cluster.industry, ...cluster.otherIndustries].map((industry) => t(`industries.${industry}`)).join(", ") },
        { label: t("facts.place"), value: placeOf(cluster, locale) },
        { label: t("facts.stage"), value: t(`stages.${cluster.stage}`) },
        { label: t("facts.participants"), value: cluster.participantCount },
      ]}
      action={action}
    />
  );
}
