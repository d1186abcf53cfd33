import type { Metadata } from "next";
import { Suspense } from "react";
import Link from "next/link";
import { currentLocale } from "#app/locale.ts";
import { AuthCard } from "#components/members/auth-card.tsx";
import { SignUpForm } from "#components/members/sign-up-form.tsx";
import { passwordWords } from "#components/members/words.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { ownPath } from "#lib/core/own-path.ts";
import { translator } from "#lib/i18n/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "auth")("sign_up.title") };
}

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignUpPage(props: Props) {
  const locale = await currentLocale();
  const t = translator(locale, "auth");
  const foot = <>{t("sign_up.has_account")} <Link href={`/${locale}/sign-in`}>{t("sign_up.sign_in")}</Link></>;
  return (
    <AuthCard title={t("sign_up.title")} lead={t("sign_up.lead")} foot={foot}>
      <Suspense fallback={<Skeleton lines={5} label={translator(locale, "common")("loading")} />}><SignUp {...props} /></Suspense>
    </AuthCard>
  );
}

async function SignUp({ searchParams }: Props) {
  const [locale, { next }] = await Promise.all([currentLocale(), searchParams]);
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
  return <SignUpForm locale={locale} next={ownPath(next, "") || undefined} words={words} />;
}
