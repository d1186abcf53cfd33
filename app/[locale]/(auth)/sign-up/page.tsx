import type { Metadata } from "next";
import Link from "next/link";
import { currentLocale } from "#app/locale.ts";
import { AuthCard } from "#components/members/auth-card.tsx";
import { SignUpForm } from "#components/members/sign-up-form.tsx";
import { passwordWords } from "#components/members/words.ts";
import { translator } from "#lib/i18n/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "auth")("sign_up.title") };
}

export default async function SignUpPage() {
  const locale = await currentLocale();
  const t = translator(locale, "auth");
  const words = {
    name: t("sign_up.name"),
    nameHelp: t("sign_up.name_help"),
    email: t("email"),
    emailHelp: t("sign_up.email_help"),
    password: t("password"),
    passwordHelp: t("password_help"),
    submit: t("sign_up.submit"),
    pending: t("sign_up.pending"),
    sent: { title: t("sent.title"), text: t("sent.sign_up", { email: "{email}" }), missing: t("sent.missing") },
    passwordWords: passwordWords(locale),
  };
  const foot = <>{t("sign_up.has_account")} <Link href={`/${locale}/sign-in`}>{t("sign_up.sign_in")}</Link></>;
  return <AuthCard title={t("sign_up.title")} lead={t("sign_up.lead")} foot={foot}><SignUpForm locale={locale} words={words} /></AuthCard>;
}
