import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { ProfileEditor } from "#components/members/editor/profile-editor.tsx";
import { valuesOf } from "#components/members/editor/values.ts";
import { editorWords } from "#components/members/editor/words.ts";
import { HandleForm } from "#components/members/handle-form.tsx";
import { ResendConfirmation } from "#components/members/session-buttons.tsx";
import { Section, Sections } from "#components/members/sections.tsx";
import { KeyValue } from "#components/ui/key-value.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { findOwnProfile } from "#lib/members/queries/profile.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "members")("settings.profile") };
}

export default async function ProfilePage() {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Profile /></Suspense>;
}

async function Profile() {
  const locale = await currentLocale();
  const viewer = await memberOrSignIn(locale, "/settings/profile");
  const profile = await findOwnProfile(viewer);
  const t = translator(locale, "members");
  const own = translator(locale, "profile");
  const handleWords = { label: own("handle.label"), help: own("handle.help"), change: own("handle.change"), changed: own("handle.changed"), saving: translator(locale, "common")("saving") };
  return (
    <Sections>
      {viewer.emailConfirmed ? null : (
        <Notice tone="amber">
          <p>{t("confirm.text", { email: profile.email ?? "" })}</p>
          <ResendConfirmation locale={locale} words={{ resend: t("confirm.resend"), resent: t("confirm.resent") }} />
        </Notice>
      )}
      <Section title={t("profile.title")}>
        <KeyValue facts={[{ label: t("profile.email"), value: `${profile.email} (${t(viewer.emailConfirmed ? "profile.confirmed" : "profile.unconfirmed")})` }]} inline />
        <ProfileEditor locale={locale} handle={profile.handle} saved={{ values: valuesOf(profile, locale), rev: profile.rev }} words={editorWords(locale, profile.timeZone)} />
      </Section>
      <Section title={own("handle.title")}><HandleForm locale={locale} handle={profile.handle} words={handleWords} /></Section>
    </Sections>
  );
}
