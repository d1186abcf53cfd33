import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { AuthCard } from "#components/members/auth-card.tsx";
import { ConfirmForm } from "#components/members/confirm-form.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { ownPath } from "#lib/core/own-path.ts";
import { currentViewer } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { searchParams: Promise<{ token?: string | string[]; next?: string | string[] }> };

// the address holds a secret: it goes to no other site as a referrer, and into no index (no-referrer would take the Origin from our own forms)
export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "auth")("confirm.title"), referrer: "same-origin", robots: { index: false } };
}

export default async function ConfirmPage(props: Props) {
  const locale = await currentLocale();
  const t = translator(locale, "auth");
  return (
    <AuthCard title={t("confirm.title")}>
      <Suspense fallback={<Skeleton lines={2} label={translator(locale, "common")("loading")} />}><Confirm {...props} /></Suspense>
    </AuthCard>
  );
}

async function Confirm({ searchParams }: Props) {
  const locale = await currentLocale();
  const { token, next: wanted } = await searchParams;
  const t = translator(locale, "auth");
  if (typeof token !== "string") return <p>{t("confirm.no_token_text")}</p>;
  const signedIn = (await currentViewer(locale)).kind === "member";
  const next = ownPath(wanted, `/${locale}/my`);
  const words = {
    lead: t("confirm.lead"),
    submit: t("confirm.submit"),
    pending: t("confirm.pending"),
    done: { title: t("confirm.done_title"), text: t("confirm.done") },
    goOn: t(signedIn ? "confirm.go_on" : "confirm.sign_in"),
    usedHelp: t("confirm.used_help"),
    signIn: t(signedIn ? "confirm.go_on" : "confirm.sign_in"),
  };
  return <ConfirmForm locale={locale} token={token} next={signedIn ? next : `/${locale}/sign-in?next=${encodeURIComponent(next)}`} words={words} />;
}
