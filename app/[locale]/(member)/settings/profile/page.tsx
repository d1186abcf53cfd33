import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { ProfileForm } from "#components/members/profile-form.tsx";
import { ResendConfirmation } from "#components/members/session-buttons.tsx";
import { Section, Sections } from "#components/members/sections.tsx";
import { KeyValue } from "#components/ui/key-value.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { localeNames, locales } from "#lib/i18n/locales.ts";
import { timeZoneOptions } from "#lib/core/time-zone.ts";
import { translator } from "#lib/i18n/translator.ts";
import { findMe } from "#lib/members/queries.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "members")("settings.profile") };
}

export default async function ProfilePage() {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Profile /></Suspense>;
}

async function Profile() {
  const locale = await currentLocale();
  const me = (await findMe(await memberOrSignIn(locale, "/settings/profile")))!;
  const t = translator(locale, "members");
  const common = translator(locale, "common");
  const words = {
    name: t("profile.name"), language: t("profile.language"), timeZone: t("profile.time_zone"),
    optional: common("optional"), save: common("save"), saving: common("saving"), saved: common("saved"),
  };
  const facts = [
    { label: t("profile.email"), value: `${me.email} (${t(me.emailConfirmed ? "profile.confirmed" : "profile.unconfirmed")})` },
    { label: t("profile.handle"), value: me.handle },
  ];
  return (
    <Sections>
      {me.emailConfirmed ? null : (
        <Notice tone="amber">
          <p>{t("confirm.text", { email: me.email })}</p>
          <ResendConfirmation locale={locale} words={{ resend: t("confirm.resend"), resent: t("confirm.resent") }} />
        </Notice>
      )}
      <Section title={t("profile.title")}>
        <KeyValue facts={facts} inline />
        <ProfileForm locale={locale} profile={me} words={words} languages={locales.map((value) => ({ value, label: localeNames[value] }))} timeZones={timeZoneOptions(me.timeZone)} />
      </Section>
    </Sections>
  );
}
