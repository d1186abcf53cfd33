import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { InvitationCard } from "#components/guests/invitation-card.tsx";
import { AuthCard } from "#components/members/auth-card.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { currentViewer } from "#lib/auth/viewer.ts";
import { findInvitation } from "#lib/clusters/queries/guests.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "guests")("invitation.title"), robots: { index: false }, referrer: "no-referrer" };
}

/** Where the letter of an invitation leads, whether one has an account yet or not. */
export default async function InvitationPage(props: Props) {
  const locale = await currentLocale();
  return (
    <AuthCard title={translator(locale, "guests")("invitation.title")}>
      <Suspense fallback={<Skeleton lines={4} label={translator(locale, "common")("loading")} />}><Invitation {...props} /></Suspense>
    </AuthCard>
  );
}

async function Invitation({ searchParams }: Props) {
  const [locale, { token }] = await Promise.all([currentLocale(), searchParams]);
  const viewer = await currentViewer(locale);
  const invitation = typeof token === "string" && token.length <= 200 ? await findInvitation(viewer, token) : null;
  return <InvitationCard locale={locale} token={String(token)} invitation={invitation} signedIn={viewer.kind === "member"} />;
}
