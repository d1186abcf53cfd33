import type { Metadata } from "next";
import Link from "next/link";
import { currentLocale } from "#app/locale.ts";
import { AuthCard } from "#components/members/auth-card.tsx";
import { ForgotForm } from "#components/members/forgot-form.tsx";
import { translator } from "#lib/i18n/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "auth")("forgot.title"), robots: { index: false } };
}

export default async function ForgotPage() {
  const locale = await currentLocale();
  const t = translator(locale, "auth");
  const sent = { title: t("sent.title"), text: t("sent.forgot", { email: "{email}" }), missing: t("sent.missing") };
  const words = { email: t("email"), submit: t("forgot.submit"), pending: t("forgot.pending"), sent };
  const foot = <Link href={`/${locale}/sign-in`}>{t("forgot.back")}</Link>;
  return <AuthCard title={t("forgot.title")} lead={t("forgot.lead")} foot={foot}><ForgotForm locale={locale} words={words} /></AuthCard>;
}
