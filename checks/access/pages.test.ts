import { globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { aProposal } from "#db/factories/clusters-joining.ts";
import { anEvent } from "#db/factories/events.ts";
import { aLibraryFile, aLibraryFolder } from "#db/factories/library.ts";
import { aGuest, aPage } from "#db/factories/pages.ts";
import { invitationBatches } from "#db/schema/clusters-invitations.ts";
import { database } from "#db/client.ts";
import { sessionCookieName } from "#lib/auth/cookie.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { cookieOf } from "#lib/gateway/testing/open.ts";
import { showFileIn } from "#lib/library/commands/show.ts";
import { showPageIn } from "#lib/pages/commands/show.ts";
import { type PageDoors, pageDoors } from "#lib/server/page-doors.ts";
import { pages } from "./pages.ts";
import { type Persona, personas } from "./personas.ts";
import { accessTable } from "./table.ts";
import { aWorld, type World } from "./world.ts";

// Every persona opens every page that is not for everybody, at the door where that is decided before the first byte.

const app = join(import.meta.dirname, "../../app");
const built = globSync("**/page.tsx", { cwd: app });
const fileOf = new Map(built.filter((file) => /^\[locale\]\/\((member|staff)\)\//.test(file)).map((file) => [addressOf(file), file]));
const seen = new Map<string, Persona[]>();

/** `[locale]/(member)/workspace/[slug]/page.tsx` → `workspace/[slug]`. */
function addressOf(file: string) {
  return file.replace(/^\[locale\]\//, "").replaceAll(/\([^)]+\)\//g, "").replace(/\/page\.tsx$/, "");
}

let world: World;
let doors: PageDoors;
let ids: Record<string, string>;
/** Things of the open cluster and of the hidden one, by the pages that show them. */
let items: Record<string, Record<string, string>>;

beforeAll(async () => {
  const dist = mkdtempSync(join(tmpdir(), "page-doors-"));
  mkdirSync(join(dist, "server"));
  writeFileSync(join(dist, "server/app-paths-manifest.json"), JSON.stringify(Object.fromEntries(built.map((file) => [`/${file.replace(/\.tsx$/, "")}`, ""]))));
  doors = pageDoors(dist);
  world = await aWorld();
  const { owner, contact } = world.viewers as Record<"owner" | "contact", MemberViewer>;
  const { pass } = await aGuest({ clusterId: world.cluster.id, kind: "conversation", subjectId: world.conversation.id, memberId: contact.memberId });
  ids = { "proposals/[id]": (await aProposal(owner)).id, "guest/[passId]": pass.id };
  items = { [world.cluster.slug]: await itemsOf(world.cluster), [world.hidden.slug]: await itemsOf(world.hidden) };
});

async function itemsOf(cluster: World["cluster"]): Promise<Record<string, string>> {
  const by = world.viewers.coordinator as MemberViewer;
  const [{ page }, { event }, file, [batch]] = await Promise.all([
    aPage({ author: by, clusterId: cluster.id }, { cluster, administrator: by } as never), anEvent({ cluster: { cluster, coordinator: by } }), aLibraryFile({ viewer: by, cluster }),
    database().insert(invitationBatches).values({ clusterId: cluster.id, fileName: "list.csv", locale: "en" }).returning(),
  ]);
  return { pages: page.id, events: event.id, library: file, settings: batch!.id };
}

/** Where a request for a page ends: at the page, at *not here*, or led elsewhere. */
async function open(address: string, persona: Persona): Promise<"here" | "not here" | string> {
  const viewer = world.viewers[persona];
  const cookie = viewer.kind === "member" ? await cookieOf(viewer.sessionId!) : "";
  if (cookie) expect(cookie).toContain(sessionCookieName());
  const request = { method: "GET", url: address, headers: { cookie } } as IncomingMessage;
  let led = "";
  const response = { writeHead: (status: number, { location }: { location: string }) => ((led = `${status} ${location}`), { end: () => {} }) } as unknown as ServerResponse;
  const answered = await doors(request, response);
  expect(answered).toBe(led !== "");
  return led || (request.url === address ? "here" : request.url === "/be/not-here" ? "not here" : request.url!);
}

function concrete(page: string, slug: string) {
  const own = Object.keys(ids).find((place) => page.startsWith(place));
  const path = own ? page.replace(own, own.replace(/\[\w+\]/, ids[own]!)) : page.replace("[slug]", page.startsWith("organizations") ? world.organization.slug : slug);
  const item = page.startsWith("workspace/") ? items[slug]![page.split("/")[2]!] : undefined;
  return `/be/${path.replaceAll(/\[\w+\]/g, () => item ?? v7())}`;
}

test("no page is unlisted, and none is listed that is not there", () => {
  expect(Object.keys(pages).sort()).toEqual([...fileOf.keys()].sort());
});

test("a page of a workspace that refuses those who do not run it is listed so", () => {
  const refuses = /settingsRoom\(|if \(!may(Manage|Decide|RunEvents|InviteGuests)\(standing\)|may(Manage|Decide|RunEvents|InviteGuests)\(standing\) \? await find/;
  const refusing = [...fileOf].filter(([address, file]) => address.startsWith("workspace/") && refuses.test(readFileSync(join(app, file), "utf8"))).map(([address]) => address);
  expect(refusing.length).toBeGreaterThan(7);
  expect(refusing.filter((address) => pages[address]!.join() !== "coordinator,staff")).toEqual([]);
});

describe("a page is for whom the table says, in a cluster that everybody sees", () => {
  test.each(Object.keys(pages))("/%s", async (page) => {
    const here: Persona[] = [];
    for (const persona of personas) {
      const address = concrete(page, world.cluster.slug);
      const found = await open(address, persona);
      if (found === "here") here.push(persona);
      else expect(found, persona).toBe(persona === "visitor" ? `307 /be/sign-in?next=${encodeURIComponent(address)}` : "not here");
    }
    seen.set(page, here);
    expect(here).toEqual(personas.filter((who) => pages[page]!.includes(who)));
  });
});

test.each(Object.keys(pages).filter((page) => /^(workspace|clusters)\/\[slug\]/.test(page)))("of a hidden cluster nothing is there for strangers: /%s", async (page) => {
  for (const persona of ["member", "formerParticipant", "foreignCoordinator"] as const) expect(await open(concrete(page, world.hidden.slug), persona)).toBe("not here");
  expect(await open(concrete(page, world.hidden.slug), "coordinator")).toBe("here");
});

test("a thing of a workspace that is not there, or is of another cluster, is not there for those inside either", async () => {
  const workspace = `/be/workspace/${world.cluster.slug}`;
  const [{ pages: page, events: event, library: file, settings: batch }, elsewhere] = [items[world.cluster.slug]!, items[world.hidden.slug]!];
  const places = [
    ["pages", page, elsewhere.pages], ["events", event, elsewhere.events], ["library/files", file, elsewhere.library], ["settings/invitations", batch, elsewhere.settings],
  ] as const;
  for (const [place, here, there] of places) {
    expect(await open(`${workspace}/${place}/${here}`, "coordinator")).toBe("here");
    for (const none of [there, v7(), "x", "%00"]) expect(await open(`${workspace}/${place}/${none}`, "coordinator"), `${place}/${none}`).toBe("not here");
  }
  expect(await open(`${workspace}/pages/${page}/edit`, "participant")).toBe("here");
  for (const folder of [v7(), "x"]) expect(await open(`${workspace}/library?folder=${folder}`, "coordinator")).toBe("not here");
  const folder = await aLibraryFolder({ viewer: world.viewers.coordinator as MemberViewer, cluster: world.cluster });
  expect(await open(`${workspace}/library?folder=${folder}`, "participant")).toBe("here");
});

test("a page shown in another cluster is there for its people under that cluster's address", async () => {
  const [by, { pages: page }] = [world.viewers.coordinator as MemberViewer, items[world.hidden.slug]!];
  const address = `/be/workspace/${world.cluster.slug}/pages/${page}`;
  expect(await open(address, "participant")).toBe("not here");
  await showPageIn(by, { pageId: page!, cluster: world.cluster.slug });
  expect(await open(address, "participant")).toBe("here");
  for (const below of ["edit", "history"]) expect(await open(`${address}/${below}`, "coordinator")).toBe("not here");
  for (const persona of ["member", "formerParticipant", "foreignCoordinator"] as const) expect(await open(address, persona)).toBe("not here");
});

test("a file shown in another cluster is there for its people under that cluster's address", async () => {
  const [by, { library: file }] = [world.viewers.coordinator as MemberViewer, items[world.hidden.slug]!];
  const address = `/be/workspace/${world.cluster.slug}/library/files/${file}`;
  expect(await open(address, "participant")).toBe("not here");
  await showFileIn(by, { id: file!, cluster: world.cluster.slug });
  expect(await open(address, "participant")).toBe("here");
  for (const persona of ["member", "formerParticipant", "foreignCoordinator"] as const) expect(await open(address, persona)).toBe("not here");
});

test("a letter's invitation opens before signing in, the list of invitations does not", async () => {
  expect(await open("/be/organizations/invitations?token=x", "visitor")).toBe("here");
  expect(await open("/be/organizations/invitations", "visitor")).toMatch(/^307 /);
});

test("docs/access-pages.md says what was seen", async ({ skip }) => {
  if (seen.size !== Object.keys(pages).length) skip("a part was run");
  const about = "Written by `checks/access/pages.test.ts` from what the server answered to everybody before a page began; run it with `-u` after a change. A visitor is led to sign in; to all others for whom a page is not there it is *not found*.";
  await expect(accessTable("Who may open which page", about, [...seen].map(([page, open]) => [`/${page}`, open] as const))).toMatchFileSnapshot("../../docs/access-pages.md");
});
