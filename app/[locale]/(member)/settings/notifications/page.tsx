import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { Section, Sections } from "#components/members/sections.tsx";
import { ChannelsForm } from "#components/notifications/channels-form.tsx";
import { ClusterChoices } from "#components/notifications/cluster-choices.tsx";
import { MutedKinds } from "#components/notifications/muted-kinds.tsx";
import { RefusedAddress } from "#components/notifications/refused-address.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { preferencesPage } from "./read.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "notifications")("settings.title") };
}

export default async function NotificationSettingsPage() {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={10} label={translator(locale, "common")("loading")} />}><Preferences /></Suspense>;
}

async function Preferences() {
  const locale = await currentLocale();
  const viewer = await memberOrSignIn(locale, "/settings/notifications");
  const { given, rows, mail, hours, weekdays, clusters, choices, muted, words } = await preferencesPage(viewer, locale);
  const t = translator(locale, "notifications");
  return (
    <Sections>
      <Section title={t("settings.title")}>
        <p>{t("settings.lead", { email: given.email })}</p>
        {given.refused ? <RefusedAddress locale={locale} words={{ text: t("settings.refused", { email: given.email }), again: t("settings.tryAgain"), tried: t("settings.tried") }} /> : null}
        <ChannelsForm locale={locale} rows={rows} mail={mail} hours={hours} weekdays={weekdays} given={given} words={words} />
      </Section>
      <Section title={t("groups.following")}>
        <p>{t("settings.following")}</p>
        <p><Link href={`/${locale}/following`}>{t("settings.followingLink")}</Link></p>
      </Section>
      <Section title={t("settings.clusters")}>
        <p>{t(clusters.length ? "settings.clustersHelp" : "settings.noClusters")}</p>
        {clusters.length ? <ClusterChoices locale={locale} clusters={clusters} options={choices} words={words} /> : null}
      </Section>
      <Section title={t("settings.muted")}>
        <p>{t(muted.length ? "settings.mutedHelp" : "settings.noMuted")}</p>
        {muted.length ? <MutedKinds locale={locale} kinds={muted} words={{ unmute: t("settings.unmute"), unmuted: t("settings.unmuted") }} /> : null}
      </Section>
    </Sections>
  );
}
