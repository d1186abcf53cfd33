import { z } from "zod";
import { findCluster } from "#lib/clusters/queries.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Viewer } from "#lib/core/viewer.ts";

/* What the library's endpoints have alike. */
export const ofCluster = z.object({ slug: z.string() });
export const byId = z.object({ id: z.uuid() });
export const who = "member" as const;

/** What a query answers to those who may see it; a 404 to others. */
export async function there<T>(found: Promise<T | null>): Promise<T> {
  const value = await found;
  if (value === null) throw notFound();
  return value;
}

/** The id of a cluster that the viewer may know of; a 404 otherwise. */
export const clusterId = async (viewer: Viewer, slug: string) => (await there(findCluster(viewer, slug))).id;
