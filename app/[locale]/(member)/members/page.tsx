import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { MemberDirectory } from "#components/members/member-directory.tsx";
import { filterOf, readMemberQuery } from "#components/members/query.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { listDirectory } from "#lib/members/queries/directory.ts";
import { countDirectory } from "#lib/members/queries/facets.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "profile")("directory.title") };
}

export default async function MembersPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={10} label={translator(locale, "common")("loading")} />}><Members {...props} /></Suspense>;
}

async function Members({ searchParams }: Props) {
  const locale = await currentLocale();
  const query = readMemberQuery(await searchParams);
  const viewer = await memberOrSignIn(locale, "/members");
  const filter = filterOf(query);
  const [page, facets] = await Promise.all([orNotFound(listDirectory(viewer, { ...filter, cursor: query.cursor })), countDirectory(viewer, filter)]);
  return <MemberDirectory locale={locale} query={query} page={page} facets={facets} />;
}
