import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { LiveRefresh } from "#components/clusters/live-refresh.tsx";
import { ContactsPage, contactTabs } from "#components/members/contacts-page.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { countContacts, listBlocked, listContacts } from "#lib/members/queries/contacts.ts";

type Props = { searchParams: Promise<{ show?: string; q?: string; cursor?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "contacts")("title") };
}

export default async function Page(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><Contacts {...props} /></Suspense>;
}

async function Contacts({ searchParams }: Props) {
  const [locale, given] = await Promise.all([currentLocale(), searchParams]);
  const viewer = await memberOrSignIn(locale, "/contacts");
  const tab = contactTabs.find((name) => name === given.show) ?? "contacts";
  const [cursor, q] = [[given.cursor].flat()[0], tab === "contacts" ? [given.q].flat()[0]?.trim().slice(0, 200) || undefined : undefined];
  const [page, counts] = await Promise.all([
    tab === "blocked" ? orNotFound(listBlocked(viewer, { cursor })) : orNotFound(listContacts(viewer, { state: tab, q, cursor })),
    countContacts(viewer),
  ]);
  return <><LiveRefresh /><ContactsPage locale={locale} tab={tab} counts={counts} q={q} cursor={cursor} page={page} /></>;
}
