import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { MemberTable } from "#components/admin/member-table.tsx";
import { Listing } from "#components/members/sections.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { staffOrNotFound } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { listMembers } from "#lib/members/queries.ts";

type Props = { searchParams: Promise<{ q?: string | string[]; cursor?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "admin")("members.title") };
}

export default async function MembersPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><Members {...props} /></Suspense>;
}

async function Members({ searchParams }: Props) {
  const locale = await currentLocale();
  const viewer = await staffOrNotFound(locale, "/admin/members");
  const { q, cursor } = Object.fromEntries(Object.entries(await searchParams).map(([name, value]) => [name, [value].flat()[0]]));
  const page = await orNotFound(listMembers(viewer, { q: q?.slice(0, 200), cursor }));
  const t = translator(locale, "admin");
  const here = `/${locale}/admin/members`;
  const address = (more: Record<string, string | undefined>) => `${here}?${new URLSearchParams(Object.entries({ q, ...more }).filter((e): e is [string, string] => Boolean(e[1])))}`;
  return (
    <>
      <PageHeader title={t("members.title")} />
      <Listing>
        <SearchField action={here} value={q} label={t("members.search")} placeholder={t("members.search_hint")} submit={translator(locale, "common")("search")} />
        {page.items.length > 0 ? <MemberTable locale={locale} members={page.items} me={viewer.memberId} /> : <EmptyState title={t("members.empty")}>{t("members.empty_text")}</EmptyState>}
        <Pager label={t("members.title")} words={{ next: t("members.more"), first: t("members.first") }} firstHref={cursor ? address({}) : null} nextHref={page.nextCursor ? address({ cursor: page.nextCursor }) : null} />
      </Listing>
    </>
  );
}
