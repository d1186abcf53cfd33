import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { MailTable } from "#components/admin/mail-table.tsx";
import { Listing } from "#components/members/sections.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { mailStates } from "#lib/admin/labels.ts";
import { listMails } from "#lib/admin/mails.ts";
import { staffOrNotFound } from "#lib/auth/viewer.ts";
import { settings } from "#lib/core/settings.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { searchParams: Promise<Partial<Record<"q" | "cursor" | "state", string | string[]>>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "admin")("mail.title") };
}

export default async function MailPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><Mail {...props} /></Suspense>;
}

async function Mail({ searchParams }: Props) {
  const locale = await currentLocale();
  const viewer = await staffOrNotFound(locale, "/admin/mail");
  const { q, cursor, state: asked } = Object.fromEntries(Object.entries(await searchParams).map(([name, value]) => [name, [value].flat()[0]]));
  const state = mailStates.find((one) => one === asked);
  const page = await orNotFound(listMails(viewer, { q: q?.slice(0, 200), cursor, state }));
  const t = translator(locale, "admin");
  const here = `/${locale}/admin/mail`;
  const address = (more: Record<string, string | undefined>) => `${here}?${new URLSearchParams(Object.entries({ q, state, ...more }).filter((e): e is [string, string] => Boolean(e[1])))}`;
  const tabs = [undefined, ...mailStates].map((one) => ({ href: address({ state: one }), label: one ? t(`mail.states.${one}`) : t("mail.all") }));
  return (
    <>
      <PageHeader title={t("mail.title")} lead={t(settings().SMTP_URL ? "mail.lead_smtp" : "mail.lead_mailbox")} />
      <Listing>
        <Tabs tabs={tabs} current={address({})} label={t("mail.title")} />
        <SearchField action={here} value={q} label={t("mail.search")} submit={translator(locale, "common")("search")} />
        {page.items.length > 0 ? <MailTable locale={locale} mails={page.items} /> : <EmptyState title={t("mail.empty")}>{t(q || state ? "mail.empty_search" : "mail.empty_text")}</EmptyState>}
        <Pager label={t("mail.title")} words={{ next: t("mail.older"), first: t("mail.first") }} firstHref={cursor ? address({}) : null} nextHref={page.nextCursor ? address({ cursor: page.nextCursor }) : null} />
      </Listing>
    </>
  );
}
