import type { LocalizedText } from "#db/schema/columns.ts";
import type { memberFields } from "#db/schema/members-profiles.ts";
import { allOrganizations } from "../data/all.ts";
import { people } from "../data/people.ts";
import { acquaintances, followed, profiles, type SaidOfOneself } from "../data/profiles.ts";
import type { Person } from "../data/types.ts";
import { daysAgo } from "../time.ts";
import { happened, idAt, type World } from "../world.ts";

type Field = typeof memberFields.$inferInsert;

/** What people say of themselves, whom they know, and whose news they want. */
export function addProfiles(world: World) {
  for (const person of people) addProfile(world, person, profiles[person.key] ?? { headline: {} });
  for (const { from, to, days, note, open } of acquaintances) addAcquaintance(world, { from, to, days, note, open });
  for (const { who, organizations = [], people: known = [] } of followed) {
    const followerId = world.people.get(who)!.id;
    const at = daysAgo(world.now, 12);
    world.follows.push(...organizations.map((slug) => ({ id: idAt(at), followerId, organizationId: world.organizations.get(slug)!.id, createdAt: at })));
    world.follows.push(...known.map((key) => ({ id: idAt(at), followerId, memberId: world.people.get(key)!.id, createdAt: at })));
  }
}

function addProfile(world: World, person: Person, said: SaidOfOneself) {
  const memberId = world.people.get(person.key)!.id;
  const speaksFor = allOrganizations.find(({ speakers }) => speakers?.includes(person.key));
  const field = (name: Field["field"], value: unknown, more: Partial<Field> = {}) => world.memberFields.push({ memberId, field: name, visibility: "members", value, ...more });
  const texts = (text: LocalizedText) => ({ searchText: Object.values(text).join("\n").toLowerCase() });
  const headline = { ...said.headline, [person.locale]: person.headline };
  // coordinators and the office stand on public pages by name: they say to everybody who they are
  field("headline", headline, { ...texts(headline), visibility: person.key === "office" || person.key === "coordinator" ? "everyone" : "members" });
  if (said.names) field("names", said.names, texts(said.names));
  if (said.about) field("about", said.about, texts(said.about));
  if (said.phone) field("phone", said.phone, { visibility: "contacts" });
  if (said.skills) field("skills", said.skills, { searchText: said.skills.join("\n").toLowerCase() });
  if (said.languages) field("languages", said.languages.map(([code, level]) => ({ code, level })), { keys: said.languages.map(([code]) => code) });
  if (said.offers) field("offers", { keys: said.offers, words: said.ownOffers ?? [] }, { keys: [...said.offers], searchText: (said.ownOffers ?? []).join("\n").toLowerCase() });
  if (said.seekings) field("seekings", { keys: said.seekings, words: [] }, { keys: [...said.seekings] });
  field("timeZone", true);
  if (!said.title || (!speaksFor && !said.at)) return;
  const organizationName = said.at ?? speaksFor!.name[person.locale] ?? speaksFor!.name.en ?? speaksFor!.slug;
  const organizationId = said.at ? null : world.organizations.get(speaksFor!.slug)!.id;
  world.memberPositions.push({ memberId, organizationId, organizationName, title: said.title, fromYear: said.from ?? null, toYear: null, ordinal: 0 });
  field("positions", true, { searchText: `${said.title}\n${organizationName}`.toLowerCase() });
}

function addAcquaintance(world: World, { from, to, days, note, open }: (typeof acquaintances)[number]) {
  const [requesterId, addresseeId] = [world.people.get(from)!.id, world.people.get(to)!.id];
  const createdAt = daysAgo(world.now, days);
  const id = idAt(createdAt);
  const acceptedAt = open ? null : daysAgo(world.now, days - 0.5);
  world.contacts.push({ id, requesterId, addresseeId, note: note ?? null, createdAt, acceptedAt });
  happened(world, "contact.requested", createdAt, { actor: from, subjectId: id, data: { requesterId, addresseeId } });
  if (acceptedAt) happened(world, "contact.accepted", acceptedAt, { actor: to, subjectId: id, data: { requesterId, addresseeId } });
}
