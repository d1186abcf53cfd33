import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { AuthCard } from "#components/members/auth-card.tsx";
import { ResetForm } from "#components/members/reset-form.tsx";
import { passwordWords } from "#components/members/words.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { translator } from "#lib/i18n/translator.ts";

type Props = { searchParams: Promise<{ token?: string | string[] }> };

// the address holds a secret: it goes to no other site as a referrer, and into no index (no-referrer would take the Origin from our own forms)
export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "auth")("reset.title"), referrer: "same-origin", robots: { index: false } };
}

export default async function ResetPage(props: Props) {
  const locale = await currentLocale();
  const t = translator(locale, "auth");
  return (
    <AuthCard title={t("reset.title")}>
      <Suspense fallback={<Skeleton lines={3} label={translator(locale, "common")("loading")} />}><Reset {...props} /></Suspense>
    </AuthCard>
  );
}

async function Reset({ searchParams }: Props) {
  const locale = await currentLocale();
  const { token } = await searchParams;
  const t = translator(locale, "auth");
  if (typeof token !== "string") {
    return <><p>{t("confirm.no_token_text")}</p><LinkButton href={`/${locale}/forgot`}>{t("reset.again")}</LinkButton></>;
  }
  const words = {
    password: t("reset.password"),
    passwordHelp: t("password_help"),
    submit: t("reset.submit"),
    pending: t("reset.pending"),
    again: t("reset.again"),
    done: { title: t("reset.done_title"), text: t("reset.done") },
    signIn: t("reset.sign_in"),
    passwordWords: passwordWords(locale),
  };
  return <><p>{t("reset.lead")}</p><ResetForm locale={locale} token={token} words={words} /></>;
}
