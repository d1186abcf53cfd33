import { expect, test } from "vitest";
import { aMember } from "#db/factories/members.ts";
import { anOrganization, anUnclaimedOrganization, aRepresentative } from "#db/factories/organizations.ts";
import { guest } from "#lib/core/viewer.ts";
import { editedOrganizationInput, updateOrganizationInput } from "../input.ts";
import { editable } from "../queries/editable.ts";
import { findOrganization } from "../queries/one.ts";
import { listDetails } from "../queries/profile.ts";
import { mergeOrganization, updateOrganization } from "./update.ts";

const read = async (slug: string) => {
  const organization = (await findOrganization(guest(), slug))!;
  return editable(organization, await listDetails(guest(), organization.id));
};

test("two edits of the same revision: the later one is stale; what is left out stays, what is emptied goes", async () => {
  const { organization: { slug, rev }, administrator } = await anOrganization({ city: "Minsk", website: "https://example.org" });
  await updateOrganization(administrator, { slug, rev, city: null });
  await expect(updateOrganization(administrator, { slug, rev, city: "Orsha" })).rejects.toMatchObject({ code: "stale" });
  expect(await findOrganization(administrator, slug)).toMatchObject({ city: null, website: "https://example.org", rev: rev + 1 });
});

test("every part is written and read back", async () => {
  const { organization: { slug, rev }, administrator } = await anOrganization();
  const input = updateOrganizationInput.parse({
    legalName: { ru: "ОАО «Проба»" }, region: "Витебская область", address: "ул. Ленина, 1", latitude: "55.2", longitude: "30.2", phone: "+375 212 12-34-56", email: "a@b.by", sizeClass: "large",
    industryCodes: ["", "C", "13"], exportMarkets: ["PL", "DE"], products: { 0: { name: { ru: "Пряжа" }, role: "component_supplier" }, 1: { name: { ru: "" }, role: "" }, 3: { name: { en: "Cloth" }, role: "key_product_manufacturer" } },
    certificates: [{ standard: "iso_9001", number: "1", validUntil: "2099-01-01" }, { standard: "iso_14001", validUntil: "2001-01-01" }], identifiers: { 0: { scheme: "unp", value: "УНП 100 582 333" } },
    contacts: [{ person: "Анна", phone: "+375 29 111-22-33" }],
  });
  expect(input.products).toHaveLength(2);
  await updateOrganization(administrator, { slug, rev, ...input, identifiers: undefined });
  const now = await read(slug);
  expect(now).toMatchObject({ legalName: { ru: "ОАО «Проба»" }, latitude: 55.2, industryCodes: ["C", "13"], exportMarkets: ["PL", "DE"], products: [{ name: { ru: "Пряжа" } }, { name: { en: "Cloth" } }], contacts: [{ person: "Анна" }], sizeClass: "large" });
  expect(now.certificates).toHaveLength(2);
});

test("a number is of one organisation; who has it is named", async () => {
  const { organization: first, administrator } = await anOrganization({ name: { en: "The holder" } });
  await updateOrganization(administrator, { slug: first.slug, rev: first.rev, identifiers: [{ scheme: "unp", value: "100582333" }] });
  const { organization: second, administrator: other } = await anOrganization();
  await expect(updateOrganization(other, { slug: second.slug, rev: second.rev, identifiers: [{ scheme: "inn", value: "7707083893" }, { scheme: "unp", value: "100582333" }] }))
    .rejects.toMatchObject({ code: "conflict", issues: [{ path: "identifiers.1.value", reason: "organizations.identifier_taken", values: { name: "The holder", slug: first.slug } }] });
  expect((await read(second.slug)).identifiers).toEqual([]);
  await updateOrganization(administrator, { slug: first.slug, rev: first.rev + 1, identifiers: [] });
  await updateOrganization(other, { slug: second.slug, rev: second.rev, identifiers: [{ scheme: "unp", value: "100582333" }] });
});

test("two who edit different things both keep theirs", async () => {
  const { organization: { slug, rev }, administrator } = await anOrganization({ city: "Minsk" });
  const base = await read(slug);
  await updateOrganization(administrator, { slug, rev, products: [{ name: { en: "Yarn" }, role: "buyer" }], region: "Minsk region" });
  expect(await mergeOrganization(administrator, { slug, rev, base, resolve: {}, city: "Orsha", region: null, products: [] })).toBeNull();
  expect(await read(slug)).toMatchObject({ city: "Orsha", region: "Minsk region", products: [{ name: { en: "Yarn" } }] });
});

test("two who edit the same: the second is told, nothing is lost, and decides", async () => {
  const { organization: { slug, rev }, administrator } = await anOrganization({ city: "Minsk" });
  const base = await read(slug);
  await updateOrganization(administrator, { slug, rev, city: "Brest" });
  const conflicts = await mergeOrganization(administrator, { slug, rev, base, resolve: {}, city: "Orsha", region: "North" });
  expect(conflicts).toMatchObject({ rev: rev + 1, fields: ["city"], theirs: { city: "Brest" } });
  expect(await read(slug)).toMatchObject({ city: "Brest", region: null });
  expect(await mergeOrganization(administrator, { slug, rev: conflicts!.rev, base: { ...base, city: "Brest" }, resolve: { city: "theirs" }, city: "Orsha", region: "North" })).toBeNull();
  expect(await read(slug)).toMatchObject({ region: "North" });
  const again = await mergeOrganization(administrator, { slug, rev, base, resolve: { city: "mine" }, city: "Orsha" });
  expect(again).toBeNull();
  expect(await read(slug)).toMatchObject({ city: "Orsha", region: "North" });
});

test("only administrators and the office change it", async () => {
  const { organization: { id, slug, rev }, administrator } = await anOrganization();
  const [plain, former] = [await aRepresentative(id), await aRepresentative(id, { role: "administrator", endedAt: new Date() })];
  const { administrator: elsewhere } = await anOrganization();
  for (const who of [plain, former, elsewhere]) {
    await expect(updateOrganization(who, { slug, rev, city: "Minsk" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(mergeOrganization(who, { slug, rev, city: "Minsk", base: {}, resolve: {} })).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(updateOrganization(guest(), { slug, rev, city: "Minsk" })).rejects.toMatchObject({ code: "unauthenticated" });
  await updateOrganization((await aMember({ staff: true })).viewer, { slug, rev, city: "Minsk" });
  await expect(updateOrganization(administrator, { slug: (await anUnclaimedOrganization()).slug, rev: 1, city: "x" })).rejects.toMatchObject({ code: "forbidden" });
});

test.each([
  ["half a place", { latitude: "55" }, "longitude", "organizations.half_place"],
  ["degrees out of range", { latitude: "95", longitude: "1" }, "latitude", "degrees"],
  ["a telephone of letters", { phone: "call me" }, "phone", "organizations.phone"],
  ["an industry that there is not", { industryCodes: ["04"] }, "industryCodes.0", "organizations.industry_code"],
  ["a market that there is not", { exportMarkets: ["ZZ"] }, "exportMarkets.0", "country"],
  ["a product without a role", { products: { 2: { name: { en: "A" } } } }, "products.2.role", "required"],
  ["another standard without its name", { certificates: [{ standard: "other", number: "1" }] }, "certificates.0.name", "required"],
  ["a day that there is not", { certificates: [{ standard: "fsc", validUntil: "2026-02-31" }] }, "certificates.0.validUntil", "organizations.date"],
  ["a person without a way", { contacts: { 1: { person: "Anna" } } }, "contacts.1.phone", "organizations.contact_way"],
  ["a wrong number", { identifiers: { 1: { scheme: "unp", value: "100582334" } } }, "identifiers.1.value", "organizations.identifiers.unp"],
  ["too many products", { products: Array.from({ length: 51 }, () => ({ name: { en: "A" }, role: "buyer" })) }, "products", "too_many"],
])("%s is refused at its field", (_what, given, path, reason) => {
  for (const input of [updateOrganizationInput, editedOrganizationInput]) {
    const issues = input.safeParse(given).error?.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
    expect(issues).toContainEqual({ path, message: reason });
  }
});

test("degrees may have a comma", () => {
  expect(updateOrganizationInput.parse({ latitude: "55,19", longitude: "-30.5" })).toMatchObject({ latitude: 55.19, longitude: -30.5 });
  expect(updateOrganizationInput.safeParse({ latitude: "5,5,5", longitude: "1" }).success).toBe(false);
});
