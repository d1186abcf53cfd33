import { organizations, representatives } from "#db/schema/organizations.ts";
import { record } from "#lib/activity/record.ts";
import { Refusal } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { inLocale, originalOf } from "#lib/i18n/localized.ts";
import { organizationCreated } from "../activity.ts";
import type { CreateOrganizationInput } from "../input.ts";
import { findSimilarOrganizations } from "../queries/similar.ts";
import { slugsFor } from "#lib/core/slugs.ts";
import { columnsOf, writeLists } from "./write.ts";

type Given = Omit<CreateOrganizationInput, "allowSimilar">;

/**
 * Makes an organisation with the viewer as its administrator.
 * @throws conflict `organizations.similar` with the slugs of those that it may be, unless `allowSimilar`;
 * `organizations.identifier_conflict` for a number that another one has, in any case
 */
export async function createOrganization(viewer: Viewer, { allowSimilar, identifier, ...input }: CreateOrganizationInput): Promise<{ id: string; slug: string }> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    if (!allowSimilar) await refuseSimilar(viewer, input, tx);
    const whole = { ...input, identifiers: [...(input.identifiers ?? []), ...(identifier ? [identifier] : [])] };
    const made = await insert(tx, member, whole);
    await tx.insert(representatives).values({ organizationId: made.id, memberId: member.memberId, role: "administrator" });
    await writeLists(tx, viewer, made.id, whole);
    await record(tx, viewer, organizationCreated, { organizationId: made.id, subjectId: made.id });
    return made;
  });
}

async function refuseSimilar(viewer: Viewer, input: Given, tx: Transaction) {
  const similar = await findSimilarOrganizations(viewer, input, tx);
  if (!similar.length) return;
  const issues = similar.map(({ slug, name, originalLocale }) => ({
    path: "name", reason: "organizations.similar_one", values: { slug, name: inLocale(name, viewer.locale, originalLocale).text },
  }));
  throw new Refusal("conflict", "organizations.similar", issues);
}

async function insert(tx: Transaction, { memberId, locale }: MemberViewer, input: Given) {
  for (const slug of slugsFor(input.name, "organization")) {
    const [made] = await tx.insert(organizations)
      .values({ ...columnsOf(input), name: input.name, kind: input.kind, country: input.country, slug, originalLocale: originalOf(input.name, input.originalLocale ?? locale), createdBy: memberId })
      .onConflictDoNothing({ target: organizations.slug })
      .returning({ id: organizations.id, slug: organizations.slug });
    if (made) return made;
  }
  throw new Error("no free slug"); // the last one carries a UUID
}
