import { z } from "zod";
import { notFound } from "#lib/core/errors.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { slug } from "../input.ts";
import { findOrganization } from "../queries/one.ts";
import { listDetails } from "../queries/profile.ts";

export const tag = "Organisations";
export const params = z.object({ slug });
export const itemsOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });

/** @throws not found */
export async function one(viewer: Viewer, slug: string) {
  const organization = await findOrganization(viewer, slug);
  if (!organization) throw notFound();
  return organization;
}

/** With its lists. @throws not found */
export async function whole(viewer: Viewer, slug: string) {
  const organization = await one(viewer, slug);
  return { ...organization, ...(await listDetails(viewer, organization.id)) };
}

/** What a query of an organisation answers; null of it means that the viewer may not know. @throws not found */
export async function listOf<T>(viewer: Viewer, slug: string, query: (viewer: Viewer, organizationId: string) => Promise<T[] | null>): Promise<{ items: T[] }> {
  const items = await query(viewer, (await one(viewer, slug)).id);
  if (!items) throw notFound();
  return { items };
}
