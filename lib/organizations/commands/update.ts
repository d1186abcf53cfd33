import { record } from "#lib/activity/record.ts";
import { threeWay } from "#lib/core/merge.ts";
import { forbidden, invalid, notFound, stale } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { organizationChanged } from "../activity.ts";
import type { UpdateOrganizationInput } from "../input.ts";
import { mayEditOrganization } from "../policy.ts";
import { findOrganization, findOrganizationStanding } from "../queries/one.ts";
import { listDetails } from "../queries/profile.ts";
import { editable, type Editable } from "../queries/editable.ts";
import { newsIn } from "./news.ts";
import { writeColumns, writeLists } from "./write.ts";

type Change = UpdateOrganizationInput & { slug: string; rev: number };

/** Changes what is given of an organisation that nobody changed since `rev`. @throws stale when somebody did, forbidden but to administrators */
export async function updateOrganization(viewer: Viewer, { slug, rev, ...input }: Change): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const organization = await read(viewer, slug, tx);
    if (!(await write(tx, viewer, organization, rev, input))) throw stale();
  });
}

/** Where both changed the same: what stands there now, by the name of the field. */
export type Conflicts = { rev: number; theirs: Partial<Editable>; fields: string[] };

/**
 * The same for a form that was opened at `rev` and showed `base`: what others changed meanwhile stays, what the viewer
 * changed is written; where both changed one field nothing is written, and the answer says which.
 * @returns null when it is done
 */
export async function mergeOrganization(viewer: Viewer, { slug, rev, base, resolve, ...input }: Change & { base: Record<string, unknown>; resolve: Record<string, "mine" | "theirs"> }): Promise<Conflicts | null> {
  requireWriter(viewer);
  return inTransaction(async (tx) => {
    const organization = await read(viewer, slug, tx);
    if (organization.rev === rev && (await write(tx, viewer, organization, rev, input))) return null;
    const now = await read(viewer, slug, tx);
    const theirs = editable(now, await listDetails(viewer, organization.id, tx));
    const { merged, conflicts } = threeWay<Record<string, unknown>>(base, input, theirs, resolve);
    if (conflicts.length) return { rev: now.rev, theirs, fields: conflicts };
    if (!(await write(tx, viewer, now, now.rev, merged as UpdateOrganizationInput))) throw stale();
    return null;
  });
}

async function read(viewer: Viewer, slug: string, tx: Transaction) {
  const organization = await findOrganization(viewer, slug, tx);
  if (!organization) throw notFound();
  if (!mayEditOrganization(await findOrganizationStanding(viewer, organization.id, tx))) throw forbidden("organizations.administrators_only");
  return organization;
}

async function write(tx: Transaction, viewer: Viewer, organization: Awaited<ReturnType<typeof read>>, rev: number, input: UpdateOrganizationInput): Promise<boolean> {
  const place = { latitude: organization.latitude, longitude: organization.longitude, ...defined(input) };
  if ((place.latitude === null) !== (place.longitude === null)) throw invalid("longitude", "organizations.half_place");
  const before = input.products || input.certificates ? await listDetails(viewer, organization.id, tx) : null;
  if (!(await writeColumns(tx, organization, rev, input))) return false;
  await writeLists(tx, viewer, organization.id, input);
  const fields = Object.entries(input).filter(([, value]) => value !== undefined).map(([name]) => name);
  await record(tx, viewer, organizationChanged, { organizationId: organization.id, subjectId: organization.id, data: { fields, news: newsIn(organization, before, input) } });
  return true;
}

const defined = ({ latitude, longitude }: UpdateOrganizationInput) => ({ ...(latitude !== undefined && { latitude }), ...(longitude !== undefined && { longitude }) });
