import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { LetterFrame, LetterText } from "#components/admin/letter.tsx";
import { MailTries } from "#components/admin/mail-tries.tsx";
import { MailStateBadge } from "#components/admin/mail-table.tsx";
import { Section, Sections } from "#components/members/sections.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Time } from "#components/ui/time.tsx";
import { findMail } from "#lib/admin/mails.ts";
import { staffOrNotFound } from "#lib/auth/viewer.ts";
import { localeNames } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "admin")("mail.title") };
}

export default async function LetterPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><Letter {...props} /></Suspense>;
}

async function Letter({ params }: Props) {
  const [locale, { id }] = await Promise.all([currentLocale(), params]);
  const viewer = await staffOrNotFound(locale, `/admin/mail/${id}`);
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) notFound();
  const mail = await orNotFound(findMail(viewer, id));
  const t = translator(locale, "admin");
  const facts = [
    { label: t("mail.recipient"), value: mail.recipient },
    { label: t("mail.state"), value: <MailStateBadge state={mail.state} locale={locale} /> },
    { label: t("mail.written"), value: <Time at={mail.createdAt} locale={locale} /> },
    { label: t("mail.kind"), value: <code>{mail.kind}</code> },
    { label: t("mail.language"), value: localeNames[mail.locale] },
  ];
  const above = <Breadcrumbs label={translator(locale, "common")("breadcrumbs")} items={[{ href: `/${locale}/admin/mail`, label: t("mail.title") }]} />;
  return (
    <>
      <PageHeader above={above} title={<span lang={mail.locale}>{mail.subject}</span>} facts={facts} />
      <Sections>
        {mail.refusedAt ? <Notice tone="red">{t("mail.refused")}</Notice> : null}
        {mail.failure ? <Notice tone="red">{t("mail.failure")}: {mail.failure}</Notice> : null}
        {mail.tries.length ? <Section title={t("mail.tries")}><MailTries locale={locale} tries={mail.tries} /></Section> : null}
        <Section title={t("mail.as_text")}><LetterText text={mail.text} lang={mail.locale} /></Section>
        <Section title={t("mail.as_html")}><LetterFrame html={mail.html} title={t("mail.frame")} /></Section>
      </Sections>
    </>
  );
}
