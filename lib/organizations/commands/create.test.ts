import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { activity } from "#db/schema/activity.ts";
import { aMember } from "#db/factories/members.ts";
import { guest } from "#lib/core/viewer.ts";
import { createOrganizationInput } from "../input.ts";
import { listMyOrganizations } from "../queries/mine.ts";
import { findOrganization } from "../queries/one.ts";
import { findSimilarOrganizations } from "../queries/similar.ts";
import { createOrganization } from "./create.ts";

const input = (given: object) => createOrganizationInput.parse({ kind: "enterprise", country: "BY", name: { ru: "Оршанский льнокомбинат" }, ...given });

test("the creator becomes the administrator, and the fact is recorded", async () => {
  const { viewer } = await aMember({ locale: "ru" });
  const { id, slug } = await createOrganization(viewer, input({ name: { ru: "Полоцкое стекловолокно", en: "Polotsk Fibreglass" } }));
  expect(slug).toBe("polotsk-fibreglass");
  expect(await listMyOrganizations(viewer)).toMatchObject([{ id, role: "administrator", originalLocale: "ru" }]);
  expect(await database().select().from(activity).where(eq(activity.organizationId, id))).toMatchObject([{ kind: "organization.created", actorId: viewer.memberId }]);
});

test("a similar name in the same country is refused until it is confirmed", async () => {
  const { viewer } = await aMember();
  const first = await createOrganization(viewer, input({ name: { ru: "ООО «Гомельхимресурс»" } }));
  await expect(createOrganization(viewer, input({ name: { ru: "ОАО Гомельхимресурс" } }))).rejects.toMatchObject({ code: "conflict", reason: "organizations.similar", issues: [{ values: { slug: first.slug } }] });
  const second = await createOrganization(viewer, input({ name: { ru: "ОАО Гомельхимресурс" }, allowSimilar: true }));
  expect(second.slug).not.toBe(first.slug);
  await createOrganization(viewer, input({ name: { ru: "Гомельхимресурс" }, country: "RU" }));
  expect(await findSimilarOrganizations(viewer, { name: { en: "ООО" }, country: "BY" })).toEqual([]);
});

test("many of the same name at once each get an address of their own", async () => {
  const { viewer } = await aMember();
  const made = await Promise.all(Array.from({ length: 8 }, () => createOrganization(viewer, input({ name: { en: "Twin" }, allowSimilar: true }))));
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(8);
});

test("a name that leaves nothing for an address, or one that a page has, gets another", async () => {
  const { viewer } = await aMember();
  expect((await createOrganization(viewer, input({ name: { en: "東京" } }))).slug).toBe("organization");
  expect((await createOrganization(viewer, input({ name: { en: "New" } }))).slug).toBe("new-2");
});

test("guests, members without a confirmed address and reading tokens are refused", async () => {
  const { viewer: unconfirmed } = await aMember({ emailConfirmedAt: null });
  const { viewer } = await aMember();
  await expect(createOrganization(guest(), input({}))).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(createOrganization(unconfirmed, input({}))).rejects.toMatchObject({ code: "forbidden", reason: "email_unconfirmed" });
  await expect(createOrganization({ ...viewer, scope: "read" }, input({}))).rejects.toMatchObject({ code: "forbidden" });
});

test.each([
  ["300 characters", { name: { en: "x".repeat(300) } }, "too_long"],
  ["a right-to-left mark", { name: { en: "Acme\u200F" } }, "invisible_characters"],
  ["a zero-width look-alike", { name: { en: "Ac\u200Bme" } }, "invisible_characters"],
  ["NUL", { name: { en: "Ac\0me" } }, "control_characters"],
  ["no name", { name: { en: " " } }, "required"],
  ["no such country", { country: "ZZ" }, "country"],
  ["a year to come", { foundedYear: "2999" }, "year"],
  ["a script for a site", { website: "javascript:alert(1)" }, "website"],
])("%s is refused in words", (_what, given, reason) => {
  const { error } = createOrganizationInput.safeParse({ kind: "enterprise", country: "BY", name: { en: "A" }, ...given });
  expect(error?.issues.map((issue) => issue.message)).toContain(reason);
});

test("an address that no slug can be finds nothing", async () => {
  for (const slug of ["\0", "a b", "A", "x".repeat(300), "../etc"]) expect(await findOrganization(guest(), slug)).toBeNull();
});
