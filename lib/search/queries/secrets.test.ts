import { expect, test } from "vitest";
import { aContact, someFields } from "#db/factories/contacts.ts";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { indexed } from "#db/factories/search.ts";
import { database } from "#db/client.ts";
import { personParticipants } from "#db/schema/clusters-people.ts";
import { memberBlocks } from "#db/schema/members-contacts.ts";
import { members } from "#db/schema/members.ts";
import { searchVocabulary } from "#db/schema/search.ts";
import { aRepresentative } from "#db/factories/organizations.ts";
import type { SearchSource } from "#lib/core/search-source.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { searchSources } from "#lib/server/search-sources.ts";
import { search } from "./search.ts";

const finds = async (viewer: Viewer, q: string) => {
  const { total, suggestion, facets } = await search(viewer, { q });
  return total > 0 || suggestion !== null || Object.keys(facets.kind).length > 0;
};

/** One who plants a secret in each audience, and everybody who might look for it. */
async function theWorld() {
  const { requester: owner, addressee: contact } = await aContact();
  const cluster = await aCluster({ name: { en: "Quillfeather cluster" }, visibility: "hidden" });
  const { organization, administrator: mate } = await aParticipant(cluster);
  await database().insert(personParticipants).values({ clusterId: cluster.cluster.id, memberId: owner.member.id });
  const former = await aRepresentative(organization.id, { endedAt: new Date() });
  const blocked = (await aMember()).viewer;
  await database().insert(memberBlocks).values({ blockerId: owner.member.id, blockedId: blocked.memberId });
  await someFields(owner.member.id,
    { field: "about", visibility: "everyone", value: { en: "quibblewort" } }, { field: "headline", visibility: "members", value: { en: "zanthrospa" } },
    { field: "skills", visibility: "clusters", value: null, searchText: "morpelvine" }, { field: "offers", visibility: "contacts", value: null, searchText: "hyglinkat" },
    { field: "seekings", visibility: "me", value: null, searchText: "drumfaxil" }, { field: "phone", visibility: "everyone", value: "telbrandish", searchText: "telbrandish" });
  const workspace: SearchSource = {
    kind: "page", stale: async () => [], page: async () => [cluster.cluster.id],
    read: async (_tx, ids) => (ids.includes(cluster.cluster.id) ? [{ subjectId: cluster.cluster.id, audience: `cluster:${cluster.cluster.id}`, title: { en: "blorvexity" }, body: {}, path: "/x", country: null, clusterId: cluster.cluster.id, changedAt: new Date() }] : []),
  };
  await indexed([...searchSources.filter(({ kind }) => kind !== "page"), workspace]); // in the place of the real pages
  const viewers = { guest: guest("en"), member: (await aMember()).viewer, mate, former, contact: contact.viewer, blocked, owner: owner.viewer, coordinator: cluster.coordinator, staff: (await aMember({ staff: true })).viewer } as const;
  return { viewers, owner, cluster };
}

test("what is not yours to see is not found, whoever looks: neither hits, nor counts, nor suggestions", async () => {
  const { viewers } = await theWorld();
  const may: Record<string, (keyof typeof viewers)[]> = {
    quibblewort: ["guest", "member", "mate", "former", "contact", "owner", "coordinator", "staff"],
    zanthrospa: ["member", "mate", "former", "contact", "owner", "coordinator", "staff"],
    morpelvine: ["mate", "contact", "owner", "coordinator"],
    hyglinkat: ["contact", "owner"],
    drumfaxil: ["owner"],
    telbrandish: [],
    blorvexity: ["mate", "owner", "coordinator", "staff"],
    quillfeather: ["mate", "owner", "coordinator", "staff"],
  };
  for (const [secret, allowed] of Object.entries(may)) {
    for (const [name, viewer] of Object.entries(viewers)) {
      expect(await finds(viewer, secret), `${name} looks for ${secret}`).toBe((allowed as string[]).includes(name));
      if (!(allowed as string[]).includes(name)) expect((await search(viewer, { q: `${secret.slice(0, -2)}xy` })).suggestion ?? "", `${name} mistypes ${secret}`).not.toContain(secret);
    }
  }
});

test("a token of staff that may only read sees no more than a member; who leaves finds nothing more at once", async () => {
  const { viewers, owner, cluster } = await theWorld();
  expect(await finds({ ...viewers.staff, scope: "read" }, "blorvexity")).toBe(false);
  expect(await finds(owner.viewer, "blorvexity")).toBe(true);
  await database().update(personParticipants).set({ leftAt: new Date() });
  expect(await finds(owner.viewer, "blorvexity")).toBe(false);
  expect(await finds(owner.viewer, "quillfeather")).toBe(false);
  expect(await finds(viewers.coordinator, "morpelvine")).toBe(false); // they share no cluster any more
  expect(cluster.cluster.visibility).toBe("hidden");
});

test("what is gone leaves the index and its words", async () => {
  const { viewers } = await theWorld();
  await database().update(members).set({ deletedAt: new Date() });
  await indexed(searchSources);
  expect(await finds(viewers.contact, "quibblewort")).toBe(false);
  const words = (await database().select().from(searchVocabulary)).map(({ word }) => word);
  expect(words.filter((word) => /kvib|gigl|drum/.test(word))).toEqual([]);
});
