import type { Metadata } from "next";
import { currentLocale } from "#app/locale.ts";
import { OrganizationDirectory } from "#components/organizations/organization-directory.tsx";
import { readOrganizationQuery } from "#components/organizations/query.ts";
import { locales } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { allOrganizations } from "../cached.ts";

export const ensureStatic = "navigation";

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await currentLocale(), "organizations");
  return { title: t("title"), description: t("lead"), alternates: { languages: Object.fromEntries(locales.map((locale) => [locale, `/${locale}/organizations`])) } };
}

export default async function OrganizationsPage() {
  const locale = await currentLocale();
  return <OrganizationDirectory locale={locale} query={readOrganizationQuery({})} {...await allOrganizations(locale)} />;
}
