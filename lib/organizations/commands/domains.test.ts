import { expect, test } from "vitest";
import { v7 } from "uuid";
import { aMember } from "#db/factories/members.ts";
import { anOrganization, aRepresentative } from "#db/factories/organizations.ts";
import { guest } from "#lib/core/viewer.ts";
import { domainInput } from "../input.ts";
import { isPublicMail } from "../public-mail.ts";
import { findOrganizationDoors } from "../queries/doors.ts";
import { findOrganization, findOrganizationStanding } from "../queries/one.ts";
import { listDomains, listRequests } from "../queries/people.ts";
import { claimDomain, joinByDomain, releaseDomain } from "./domains.ts";
import { approveRequest, declineRequest, withdrawRequest } from "./requests.ts";

const aDomain = () => `works-${v7().slice(-10)}.by`;
const at = (domain: string, given: object = {}) => aMember({ email: `${v7().slice(-8)}@${domain}`, emailKey: `${v7().slice(-8)}@${domain}`, ...given });

async function anOrganizationOf(domain: string, approval: boolean) {
  const { viewer: administrator } = await at(domain);
  const { organization } = await anOrganization({ administrator });
  await claimDomain(administrator, { slug: organization.slug, domain, approval });
  return { administrator, organization };
}

test("members of the domain come in at once where the organisation wants it so", async () => {
  const domain = aDomain();
  const { organization: { id, slug } } = await anOrganizationOf(domain, false);
  const { viewer } = await at(domain);
  expect(await findOrganizationDoors(viewer, (await findOrganization(viewer, slug))!)).toMatchObject({ mayJoin: "at_once", mayClaim: false });
  expect(await joinByDomain(viewer, { slug })).toEqual({ state: "joined" });
  expect((await findOrganizationStanding(viewer, id)).role).toBe("representative");
  await expect(joinByDomain(viewer, { slug })).rejects.toMatchObject({ reason: "organizations.already_representative" });
});

test("else they ask, and an administrator decides once", async () => {
  const domain = aDomain();
  const { administrator, organization: { id, slug } } = await anOrganizationOf(domain, true);
  const [{ viewer }, { viewer: refused }, { viewer: undecided }] = [await at(domain), await at(domain), await at(domain)];
  for (const who of [viewer, refused, undecided]) expect(await joinByDomain(who, { slug })).toEqual({ state: "asked" });
  await expect(joinByDomain(viewer, { slug })).rejects.toMatchObject({ reason: "organizations.request_open" });
  const requests = (await listRequests(administrator, id))!;
  const requestOf = (who: typeof viewer) => ({ slug, requestId: requests.find(({ memberId }) => memberId === who.memberId)!.id });
  await expect(approveRequest(viewer, requestOf(viewer))).rejects.toMatchObject({ code: "forbidden" });
  await approveRequest(administrator, requestOf(viewer));
  await approveRequest(administrator, requestOf(viewer));
  await expect(declineRequest(administrator, requestOf(viewer))).rejects.toMatchObject({ reason: "organizations.already_decided" });
  await declineRequest(administrator, requestOf(refused));
  await expect(withdrawRequest(viewer, requestOf(undecided))).rejects.toMatchObject({ code: "not_found" });
  await withdrawRequest(undecided, requestOf(undecided));
  expect(await listRequests(administrator, id)).toEqual([]);
  expect(await listRequests(viewer, id)).toBeNull();
  expect((await findOrganizationStanding(viewer, id)).role).toBe("representative");
  expect((await findOrganizationStanding(refused, id)).role).toBeNull();
});

test("strangers and unconfirmed addresses do not come in; a domain that was let go lets nobody in", async () => {
  const domain = aDomain();
  const { administrator, organization: { id, slug } } = await anOrganizationOf(domain, false);
  const { viewer: stranger } = await aMember();
  await expect(joinByDomain(stranger, { slug })).rejects.toMatchObject({ reason: "organizations.not_of_domain" });
  await expect(joinByDomain((await at(domain, { emailConfirmedAt: null })).viewer, { slug })).rejects.toMatchObject({ reason: "email_unconfirmed" });
  await expect(joinByDomain((await at(`sub.${domain}`)).viewer, { slug })).rejects.toMatchObject({ reason: "organizations.not_of_domain" });
  await expect(joinByDomain(guest(), { slug })).rejects.toMatchObject({ code: "unauthenticated" });
  const [claimed] = (await listDomains(administrator, id))!;
  await expect(releaseDomain(stranger, { slug, domainId: claimed!.id })).rejects.toMatchObject({ code: "forbidden" });
  await releaseDomain(administrator, { slug, domainId: claimed!.id });
  await expect(joinByDomain((await at(domain)).viewer, { slug })).rejects.toMatchObject({ reason: "organizations.not_of_domain" });
  expect(await listDomains(stranger, id)).toBeNull();
});

test("only who has an address there claims a domain, one organisation only, and never a public one", async () => {
  const domain = aDomain();
  const { organization } = await anOrganizationOf(domain, true);
  const { viewer: rival } = await at(domain);
  const { organization: other } = await anOrganization({ administrator: rival });
  const fault = (reason: string) => ({ code: "invalid", issues: [{ path: "domain", reason }] });
  await expect(claimDomain(rival, { slug: other.slug, domain, approval: false })).rejects.toMatchObject(fault("organizations.domain_taken"));
  await expect(claimDomain(rival, { slug: other.slug, domain: aDomain(), approval: false })).rejects.toMatchObject(fault("organizations.not_your_domain"));
  const { viewer: staff } = await aMember({ staff: true });
  await claimDomain(staff, { slug: other.slug, domain: aDomain(), approval: false });
  await expect(claimDomain(staff, { slug: other.slug, domain: "gmail.com", approval: false })).rejects.toMatchObject(fault("organizations.public_mail"));
  const plain = await aRepresentative(organization.id);
  await expect(claimDomain(plain, { slug: organization.slug, domain, approval: false })).rejects.toMatchObject({ code: "forbidden" });
});

test("public mail providers are known, of our region too", () => {
  for (const domain of ["gmail.com", "mail.ru", "yandex.by", "tut.by", "bk.ru", "list.ru", "ya.ru", "rambler.ru", "outlook.com", "icloud.com", "proton.me", "ukr.net", "mail.by"]) expect(isPublicMail(domain), domain).toBe(true);
  for (const domain of ["naftan.by", "bstu.by", "sibur.ru", "mail.naftan.by"]) expect(isPublicMail(domain), domain).toBe(false);
});

test.each([["https://www.Naftan.by/en", "naftan.by"], ["info@naftan.by", "naftan.by"], ["нафтан.бел", null], ["localhost", null], ["a b.by", null], ["", null]])("%s is the domain %s", (typed, domain) => {
  const parsed = domainInput.safeParse({ domain: typed });
  expect(parsed.success ? parsed.data.domain : null).toBe(domain);
});
