import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { currentLocale } from "#app/locale.ts";
import { FollowButton } from "#components/following/follow-button.tsx";
import { followWords } from "#components/following/follow-words.ts";
import { ProfilePage } from "#components/members/profile/profile-page.tsx";
import { RelationBar } from "#components/members/profile/relation-bar.tsx";
import { ViewAs } from "#components/members/profile/view-as.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { currentViewer } from "#lib/auth/viewer.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import { translator } from "#lib/i18n/translator.ts";
import { lookingGlasses } from "#lib/members/labels/profile.ts";
import { readProfile, showsToEveryone } from "./read.ts";
import { findRelation } from "#lib/members/queries/relation.ts";

export const instant = false;

type Props = { params: Promise<{ handle: string }>; searchParams: Promise<{ as?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { handle }] = await Promise.all([currentLocale(), params]);
  const viewer = await currentViewer(locale);
  const profile = await readProfile(viewer, handle);
  if (!profile || "movedTo" in profile) return { title: translator(locale, "profile")("directory.title") };
  return { title: profile.name, description: inLocale(profile.headline, locale).text || undefined, robots: { index: viewer.kind === "guest" } };
}

export default async function MemberPage({ params, searchParams }: Props) {
  const [locale, { handle }, { as: asked }] = await Promise.all([currentLocale(), params, searchParams]);
  const viewer = await currentViewer(locale);
  const as = lookingGlasses.find((glass) => glass === asked);
  const profile = await readProfile(viewer, handle, as);
  if (profile && "movedTo" in profile) redirect(`/${locale}/members/${profile.movedTo}`);
  // A guest learns nothing of who is a member: whoever shows nothing to everyone, and nobody, lead to the same door.
  if (!profile && viewer.kind === "guest") redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/members/${handle}`)}`);
  if (!profile) notFound();
  const relation = await findRelation(viewer, profile.id);
  const own = relation.state === "self";
  const member = viewer.kind === "member";
  const hidden = own && as === "everyone" && !(await showsToEveryone(profile));
  return (
    <ProfilePage
      locale={locale} profile={profile} member={member} own={own && !as} hidden={hidden}
      action={own ? <LinkButton href={`/${locale}/settings/profile`}>{translator(locale, "profile")("edit")}</LinkButton> : member ? <FollowButton kind="members" name={profile.handle} words={followWords(locale)} /> : null}
      above={own ? <ViewAs locale={locale} handle={profile.handle} as={as} hidden={hidden} /> : null}
      relation={member && !own ? <RelationBar locale={locale} member={profile} relation={relation} /> : null}
    />
  );
}
