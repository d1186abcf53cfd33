import { ageOf, allOrganizations } from "../data/all.ts";
import { daysAgo } from "../time.ts";
import { happened, idAt, known, mark, unused, type World } from "../world.ts";

const russianIsOriginal = ["BY", "RU", "KZ"];

/** Each made by its first speaker, else by the office. */
export function addOrganizations(world: World) {
  for (const [index, organization] of allOrganizations.entries()) {
    const createdAt = daysAgo(world.now, ageOf(organization.slug) - index / 1000);
    const maker = organization.speakers?.[0] ?? "office";
    const id = idAt(createdAt);
    world.organizations.set(organization.slug, {
      id,
      slug: unused(world, organization.slug),
      kind: organization.kind,
      name: organization.name,
      description: organization.about,
      originalLocale: organization.original ?? (russianIsOriginal.includes(organization.country) ? "ru" : "en"),
      country: organization.country,
      city: organization.city,
      latitude: organization.at[0],
      longitude: organization.at[1],
      website: organization.website ?? null,
      foundedYear: organization.founded ?? null,
      createdBy: known(world.people, maker).id,
      demonstration: mark,
      createdAt,
      updatedAt: createdAt,
    });
    happened(world, "organization.created", createdAt, { actor: maker, organization: organization.slug, subjectId: id });
    addSpeakers(world, organization.slug, organization.speakers ?? [], createdAt);
  }
}

function addSpeakers(world: World, slug: string, [first, ...others]: readonly string[], createdAt: Date) {
  const organizationId = known(world.organizations, slug).id;
  if (!first) return;
  world.representatives.push({ organizationId, memberId: known(world.people, first).id, role: "administrator", createdAt });
  for (const key of others) {
    const memberId = known(world.people, key).id;
    const addedAt = daysAgo(world.now, 16); // later than the organisation itself
    world.representatives.push({ organizationId, memberId, role: "representative", createdAt: addedAt });
    happened(world, "representative.added", addedAt, { actor: first, organization: slug, subjectId: memberId, data: { memberId, role: "representative" } });
  }
}
