import type { Metadata } from "next";
import { currentLocale } from "#app/locale.ts";
import { AuthCard } from "#components/members/auth-card.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { translator } from "#lib/i18n/translator.ts";

export const ensureStatic = "navigation";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "account")("goodbye.title"), robots: { index: false } };
}

export default async function GoodbyePage() {
  const locale = await currentLocale();
  const t = translator(locale, "account");
  return <AuthCard title={t("goodbye.title")} lead={t("goodbye.text")}><LinkButton variant="primary" href={`/${locale}`}>{t("goodbye.home")}</LinkButton></AuthCard>;
}
