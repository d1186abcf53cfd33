import { notFound } from "next/navigation";
import { cache } from "react";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { mayEnterWorkspace } from "#lib/clusters/policy.ts";
import { findCluster, findStanding } from "#lib/clusters/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Who opens a page of a workspace, and how they stand to its cluster, once per request; to strangers it is not there. */
export async function workspaceRoom(locale: Locale, slug: string, below = "") {
  const viewer = await memberOrSignIn(locale, `/workspace/${slug}${below}`);
  return { viewer, ...(await roomOf(viewer, slug)) };
}

const roomOf = cache(async (viewer: Awaited<ReturnType<typeof memberOrSignIn>>, slug: string) => {
  const cluster = await findCluster(viewer, slug);
  if (!cluster) notFound();
  const standing = await findStanding(viewer, cluster.id);
  if (!mayEnterWorkspace(standing)) notFound();
  return { cluster, standing };
});
