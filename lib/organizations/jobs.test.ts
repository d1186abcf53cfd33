import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { organizationCertificates } from "#db/schema/organizations-profile.ts";
import { guest } from "#lib/core/viewer.ts";
import { updateOrganization } from "./commands/update.ts";
import { expireCertificates } from "./jobs.ts";
import { countOrganizationFacets } from "./queries/directory.ts";

test("a certificate that ran out is no longer found by the filter, and changes nothing else", async () => {
  const { organization: { id, slug, rev }, administrator } = await anOrganization({ country: "MD" });
  await updateOrganization(administrator, { slug, rev, certificates: [{ standard: "iso_9001", validUntil: "2099-01-01" }, { standard: "fsc" }, { standard: "gmp", validUntil: "2001-01-01" }] });
  expect((await countOrganizationFacets(guest(), { country: ["MD"] })).certificate).toEqual({ iso_9001: 1, fsc: 1 });
  await database().update(organizationCertificates).set({ validUntil: "2020-01-01" }).where(eq(organizationCertificates.organizationId, id));
  await expireCertificates.run({}, { id: "", attempt: 1, signal: new AbortController().signal });
  expect((await countOrganizationFacets(guest(), { country: ["MD"] })).certificate).toEqual({});
});
