import type { Metadata } from "next";
import { currentLocale } from "#app/locale.ts";
import { ClusterDirectory } from "#components/clusters/cluster-directory.tsx";
import { readClusterQuery } from "#components/clusters/query.ts";
import { locales } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { allClusters } from "../cached.ts";

export const ensureStatic = "navigation";

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await currentLocale(), "clusters");
  return { title: t("title"), description: t("lead"), alternates: { languages: Object.fromEntries(locales.map((locale) => [locale, `/${locale}/clusters`])) } };
}

export default async function ClustersPage() {
  const locale = await currentLocale();
  return <ClusterDirectory locale={locale} query={readClusterQuery({})} {...await allClusters(locale)} />;
}
