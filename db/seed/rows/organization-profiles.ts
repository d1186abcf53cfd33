import { organizationProfiles, organizationTies, type OrganizationProfile } from "../data/organization-profiles.ts";
import { daysAgo } from "../time.ts";
import { idAt, known, type World } from "../world.ts";

/** What organisations make, are certified for and are to each other. */
export function addOrganizationProfiles(world: World) {
  for (const [slug, profile] of Object.entries(organizationProfiles)) addProfile(world, slug, profile);
  for (const [at, { kind, first, second, waits }] of organizationTies.entries()) {
    const createdAt = daysAgo(world.now, 30 - at);
    const [firstId, secondId] = [known(world.organizations, first).id, known(world.organizations, second).id];
    world.organizationRelations.push({ id: idAt(createdAt), kind, firstId, secondId, proposedById: firstId, createdAt, confirmedAt: waits ? null : daysAgo(world.now, 28 - at) });
  }
}

function addProfile(world: World, slug: string, { size, codes = [], products = [], markets = [], certificates = [], contacts = [], ...texts }: OrganizationProfile) {
  const organization = known(world.organizations, slug);
  const valid = certificates.filter(({ validFor = 1 }) => validFor > 0);
  Object.assign(organization, {
    ...texts, sizeClass: size ?? null, industryCodes: [...codes], exportMarkets: [...markets], contacts: [...contacts],
    roles: [...new Set(products.map(({ role }) => role))], certificateStandards: [...new Set(valid.map(({ standard }) => standard))],
    websiteHost: organization.website ? URL.parse(organization.website)?.hostname.replace(/^www\./, "") : null,
  });
  world.organizationProducts.push(...products.map(({ name, role }, position) => ({ organizationId: organization.id, position, name, role })));
  world.organizationCertificates.push(...certificates.map(({ standard, number, issuer, validFor }, position) => ({
    organizationId: organization.id, position, standard, number, issuer, validUntil: validFor === undefined ? null : daysAgo(world.now, -validFor).toISOString().slice(0, 10),
  })));
}
