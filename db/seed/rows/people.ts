import { ageOf, allClusters, allOrganizations } from "../data/all.ts";
import { people } from "../data/people.ts";
import { daysAgo } from "../time.ts";
import { happened, idAt, mark, unused, type World } from "../world.ts";

/** The office first, the others shortly before they had something to do. */
export function addPeople(world: World) {
  for (const [index, person] of people.entries()) {
    const createdAt = daysAgo(world.now, cameBefore(person.key) + index / 100);
    const email = person.email ?? `${person.handle}@demo.example`;
    world.people.set(person.key, {
      id: idAt(createdAt),
      email,
      emailKey: email,
      emailConfirmedAt: createdAt,
      handle: unused(world, person.handle),
      name: person.name,
      locale: person.locale,
      timeZone: person.zone,
      passwordHash: person.account ? (world.hashes.get(email) ?? null) : null,
      staffRole: person.staff ? "project_office" : null,
      demonstration: mark,
      createdAt,
      updatedAt: createdAt,
    });
    happened(world, "member.registered", createdAt, { subjectId: world.people.get(person.key)!.id });
  }
}

function cameBefore(key: string): number {
  const spoken = allOrganizations.filter(({ speakers }) => speakers?.includes(key)).map(({ slug }) => ageOf(slug));
  const run = allClusters.filter(({ coordinators }) => coordinators?.includes(key)).map(({ age }) => age);
  return key === "office" ? 430 : Math.max(...spoken, ...run, 1) + 1;
}
