import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { mayEnterWorkspace, mustAgree } from "#lib/clusters/policy.ts";
import { findCluster, findStanding } from "#lib/clusters/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Who opens a page of a workspace, and how they stand to its cluster, once per request; to strangers it is not there. */
export async function workspaceRoom(locale: Locale, slug: string, below = "") {
  const viewer = await memberOrSignIn(locale, `/workspace/${slug}${below}`);
  const room = await roomOf(viewer, slug);
  if (mustAgree(room.standing)) redirect(`/${locale}/clusters/${slug}/agreements?next=${encodeURIComponent(`/${locale}/workspace/${slug}${below}`)}`);
  return { viewer, ...room };
}

const roomOf = cache(async (viewer: Awaited<ReturnType<typeof memberOrSignIn>>, slug: string) => {
  const cluster = await findCluster(viewer, slug);
  if (!cluster) notFound();
  const standing = await findStanding(viewer, cluster.id);
  if (!mayEnterWorkspace(standing) && !mustAgree(standing)) notFound();
  return { cluster, standing };
});
