import { notFound } from "next/navigation";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { mayEnterWorkspace } from "#lib/clusters/policy.ts";
import { findCluster, findStanding } from "#lib/clusters/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Who opens a page of a cluster's events, and how they stand to it; to strangers it is not there. */
export async function eventsRoom(locale: Locale, slug: string, below: string) {
  const viewer = await memberOrSignIn(locale, `/workspace/${slug}/events${below}`);
  const cluster = await findCluster(viewer, slug);
  if (!cluster) notFound();
  const standing = await findStanding(viewer, cluster.id);
  if (!mayEnterWorkspace(standing)) notFound();
  return { viewer, cluster, standing };
}
