import { z } from "zod";
import { notFound } from "#lib/core/errors.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { slug } from "#lib/organizations/input.ts";
import { findCluster } from "../queries.ts";

export const params = z.object({ slug });

/** @throws not_found */
export async function one(viewer: Viewer, slug: string) {
  const cluster = await findCluster(viewer, slug);
  if (!cluster) throw notFound();
  return cluster;
}
