import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { DeleteAccount } from "#components/account/delete-account.tsx";
import { EmailSection } from "#components/account/email-section.tsx";
import { Exports } from "#components/account/exports.tsx";
import { LeftBehind } from "#components/account/left-behind.tsx";
import { RequestExport } from "#components/account/request-export.tsx";
import { accountWords } from "#components/account/words.ts";
import { Section, Sections } from "#components/members/sections.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { findConsequences, listExports } from "#lib/account/queries.ts";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { findEmailChange, findSecondFactor } from "#lib/members/queries/account.ts";
import { findMe } from "#lib/members/queries.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "account")("title") };
}

export default async function AccountPage() {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Account /></Suspense>;
}

async function Account() {
  const locale = await currentLocale();
  const viewer = await memberOrSignIn(locale, "/settings/account");
  const [me, change, second, exports, left] = await Promise.all([findMe(viewer), findEmailChange(viewer), findSecondFactor(viewer), listExports(viewer), findConsequences(viewer)]);
  const t = translator(locale, "account");
  const words = accountWords(locale);
  return (
    <Sections>
      <Section title={t("email.title")}><EmailSection locale={locale} timeZone={viewer.timeZone} me={me!} change={change} /></Section>
      <Section title={t("export.title")}>
        <p>{t("export.lead")}</p>
        <Exports locale={locale} timeZone={viewer.timeZone} exports={exports} />
        <RequestExport locale={locale} words={words.export} />
      </Section>
      <Section title={t("delete.title")}>
        <p>{t("delete.lead")}</p>
        <LeftBehind locale={locale} text={t("delete.organizations")} place="organizations" items={left.organizations} />
        <LeftBehind locale={locale} text={t("delete.clusters")} place="clusters" items={left.clusters} />
        {left.lastOfOffice ? <Notice tone="red"><p>{t("delete.last")}</p></Notice>
          : <DeleteAccount locale={locale} hasPassword={me!.hasPassword} hasSecondFactor={second !== null} words={words.remove(me!.handle)} />}
      </Section>
    </Sections>
  );
}
