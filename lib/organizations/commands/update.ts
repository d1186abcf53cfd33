import { and, eq, sql } from "drizzle-orm";
import { organizations } from "#db/schema/organizations.ts";
import { record } from "#lib/activity/record.ts";
import { forbidden, notFound, stale } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { originalOf } from "#lib/i18n/localized.ts";
import { organizationChanged } from "../activity.ts";
import type { UpdateOrganizationInput } from "../input.ts";
import { mayEditOrganization } from "../policy.ts";
import { findOrganization, findOrganizationStanding } from "../queries/one.ts";

/** Changes what is given of an organisation that nobody changed since `rev`. @throws stale when somebody did, forbidden but to administrators */
export async function updateOrganization(viewer: Viewer, { slug, rev, ...input }: UpdateOrganizationInput & { slug: string; rev: number }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const organization = await findOrganization(viewer, slug, tx);
    if (!organization) throw notFound();
    if (!mayEditOrganization(await findOrganizationStanding(viewer, organization.id, tx))) throw forbidden("organizations.administrators_only");
    const originalLocale = originalOf(input.name ?? organization.name, input.originalLocale ?? organization.originalLocale);
    const changed = await tx.update(organizations)
      .set({ ...input, originalLocale, rev: sql`${organizations.rev} + 1`, updatedAt: new Date() })
      .where(and(eq(organizations.id, organization.id), eq(organizations.rev, rev)))
      .returning({ id: organizations.id });
    if (!changed.length) throw stale();
    await record(tx, viewer, organizationChanged, { organizationId: organization.id, subjectId: organization.id });
  });
}
