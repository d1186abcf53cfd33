import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { ConfirmEmailChange, ObjectToEmailChange } from "#components/account/confirm-email-change.tsx";
import { AuthCard } from "#components/members/auth-card.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { translator } from "#lib/i18n/translator.ts";

type Props = { searchParams: Promise<{ token?: string | string[]; objection?: string | string[] }> };

// as on /confirm: the address holds a secret
export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "account")("confirm_email.title"), referrer: "same-origin", robots: { index: false } };
}

export default async function ConfirmEmailPage(props: Props) {
  const locale = await currentLocale();
  return (
    <AuthCard title={translator(locale, "account")("confirm_email.title")}>
      <Suspense fallback={<Skeleton lines={2} label={translator(locale, "common")("loading")} />}><Confirm {...props} /></Suspense>
    </AuthCard>
  );
}

async function Confirm({ searchParams }: Props) {
  const locale = await currentLocale();
  const { token, objection } = await searchParams;
  const t = translator(locale, "account");
  const pending = translator(locale, "common")("sending");
  if (typeof objection === "string") {
    const words = {
      lead: t("confirm_email.object_lead"), submit: t("confirm_email.object"), pending, dead: t("confirm_email.object_dead"), settings: t("confirm_email.settings"),
      done: { title: t("confirm_email.objected_title"), text: t("confirm_email.objected") },
    };
    return <ObjectToEmailChange locale={locale} token={objection} words={words} />;
  }
  if (typeof token !== "string") return <p>{t("confirm_email.no_token")}</p>;
  const words = {
    lead: t("confirm_email.lead"), submit: t("confirm_email.submit"), pending, dead: t("confirm_email.dead"), settings: t("confirm_email.settings"),
    done: { title: t("confirm_email.done_title"), text: t("confirm_email.done") }, half: { title: t("confirm_email.half_title"), text: t("confirm_email.half") }, later: t("confirm_email.later", { from: "{from}" }),
  };
  return <ConfirmEmailChange locale={locale} token={token} words={words} />;
}
