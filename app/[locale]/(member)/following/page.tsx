import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { FollowingPage } from "#components/following/following-page.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { followKinds } from "#lib/following/input.ts";
import type { Page as PageOf } from "#lib/api/paging.ts";
import { countFollowing, listFollowing, type FollowedThing } from "#lib/following/queries.ts";
import { translator } from "#lib/i18n/translator.ts";
import { watchLists } from "#lib/notifications/input.ts";
import { countWatched, listWatched, type WatchedPlace } from "#lib/notifications/queries/watching.ts";

type Props = { searchParams: Promise<{ show?: string; cursor?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "contacts")("following.title") };
}

export default async function Page(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><Following {...props} /></Suspense>;
}

async function Following({ searchParams }: Props) {
  const [locale, given] = await Promise.all([currentLocale(), searchParams]);
  const viewer = await memberOrSignIn(locale, "/following");
  const cursor = [given.cursor].flat()[0];
  const place = watchLists.find((name) => name === given.show);
  const kind = followKinds.find((name) => name === given.show) ?? "organizations";
  const [page, follows, places] = await Promise.all([orNotFound<PageOf<FollowedThing> | PageOf<WatchedPlace>>(place ? listWatched(viewer, place, { cursor }) : listFollowing(viewer, kind, { cursor })), countFollowing(viewer), countWatched(viewer)]);
  return <FollowingPage locale={locale} tab={place ?? kind} counts={{ ...follows, ...places }} page={page} cursor={cursor} />;
}
