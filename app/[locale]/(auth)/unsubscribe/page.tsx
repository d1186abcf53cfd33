import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { AuthCard } from "#components/members/auth-card.tsx";
import { UnsubscribeForm } from "#components/notifications/unsubscribe-form.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { translator } from "#lib/i18n/translator.ts";
import { channelsOf } from "#lib/notifications/labels/kinds.ts";
import { findUnsubscription } from "#lib/notifications/queries/unsubscription.ts";

type Props = { searchParams: Promise<{ token?: string | string[] }> };

// the address holds a secret: it goes to no other site as a referrer, and into no index
export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "notifications")("unsubscribe.title"), referrer: "same-origin", robots: { index: false } };
}

export default async function UnsubscribePage(props: Props) {
  const locale = await currentLocale();
  return (
    <AuthCard title={translator(locale, "notifications")("unsubscribe.title")}>
      <Suspense fallback={<Skeleton lines={4} label={translator(locale, "common")("loading")} />}><Unsubscribe {...props} /></Suspense>
    </AuthCard>
  );
}

async function Unsubscribe({ searchParams }: Props) {
  const [locale, { token }] = await Promise.all([currentLocale(), searchParams]);
  const t = translator(locale, "notifications");
  const found = typeof token === "string" ? await findUnsubscription(token) : null;
  const settings = <p><Link href={`/${locale}/settings/notifications`}>{t("unsubscribe.settings")}</Link></p>;
  if (!found) return <><h2>{t("unsubscribe.badTitle")}</h2><p>{t("unsubscribe.bad")}</p>{settings}</>;
  const { scope, address } = found;
  const always = scope !== "digests" && channelsOf(scope).always;
  const choices = { end: t("unsubscribe.end"), ...(scope === "digests" ? {} : { daily: t("unsubscribe.daily") }), weekly: t("unsubscribe.weekly"), all: t("unsubscribe.all") };
  const words = {
    choose: t("unsubscribe.choose"), confirm: t("unsubscribe.confirm"), doneTitle: t("unsubscribe.doneTitle"), done: t("unsubscribe.done"), changed: t("unsubscribe.changed"),
    doneAll: t("unsubscribe.doneAll"), resume: t("unsubscribe.resume"), resumed: t("unsubscribe.resumed"), choices: always ? { all: choices.all } : choices,
  };
  return (
    <>
      <p>{scope === "digests" ? t("unsubscribe.askDigests", { address }) : t("unsubscribe.ask", { address, group: t(`groups.${scope}`) })}</p>
      <UnsubscribeForm locale={locale} token={String(token)} words={words} />
      {settings}
    </>
  );
}
