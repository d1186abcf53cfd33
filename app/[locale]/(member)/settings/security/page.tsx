import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { SecondFactorSection } from "#components/account/second-factor-section.tsx";
import { PasswordForm } from "#components/members/password-form.tsx";
import { Section, Sections } from "#components/members/sections.tsx";
import { EndOtherSessions } from "#components/members/session-buttons.tsx";
import { SessionTable } from "#components/members/session-table.tsx";
import { passwordWords } from "#components/members/words.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { findSecondFactor } from "#lib/members/queries/account.ts";
import { findMe, listSessions } from "#lib/members/queries.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "members")("settings.security") };
}

export default async function SecurityPage() {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Security /></Suspense>;
}

async function Security() {
  const locale = await currentLocale();
  const viewer = await memberOrSignIn(locale, "/settings/security");
  const [me, sessions, factor] = await Promise.all([findMe(viewer), listSessions(viewer), findSecondFactor(viewer)]);
  const t = translator(locale, "members");
  const common = translator(locale, "common");
  const words = {
    current: t("password.current"), new: t("password.new"), newHelp: translator(locale, "auth")("password_help"), submit: t("password.submit"), pending: common("saving"),
    changed: t("password.changed"), passwordWords: passwordWords(locale),
  };
  const others = { label: t("sessions.end_others"), text: t("sessions.end_others_text"), done: t("sessions.others_ended"), cancel: common("cancel"), close: common("close") };
  return (
    <Sections>
      <Section title={t("password.title")}>
        {me!.hasPassword ? <PasswordForm locale={locale} email={me!.email} words={words} />
          : <><p>{t("password.none")}</p><div><LinkButton href={`/${locale}/forgot`}>{t("password.forgot")}</LinkButton></div></>}
      </Section>
      <Section title={translator(locale, "account")("second.title")}><SecondFactorSection locale={locale} timeZone={viewer.timeZone} hasPassword={me!.hasPassword} factor={factor} /></Section>
      <Section title={t("sessions.title")}>
        <SessionTable locale={locale} sessions={sessions} />
        {sessions.length > 1 ? <EndOtherSessions locale={locale} words={others} /> : null}
      </Section>
    </Sections>
  );
}
