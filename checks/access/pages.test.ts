import { globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { aProposal } from "#db/factories/clusters-joining.ts";
import { aGuest } from "#db/factories/pages.ts";
import { sessionCookieName } from "#lib/auth/cookie.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { cookieOf } from "#lib/gateway/testing/open.ts";
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

beforeAll(async () => {
  const dist = mkdtempSync(join(tmpdir(), "page-doors-"));
  mkdirSync(join(dist, "server"));
  writeFileSync(join(dist, "server/app-paths-manifest.json"), JSON.stringify(Object.fromEntries(built.map((file) => [`/${file.replace(/\.tsx$/, "")}`, ""]))));
  doors = pageDoors(dist);
  world = await aWorld();
  const { owner, contact } = world.viewers as Record<"owner" | "contact", MemberViewer>;
  const { pass } = await aGuest({ clusterId: world.cluster.id, kind: "conversation", subjectId: world.conversation.id, memberId: contact.memberId });
  ids = { "proposals/[id]": (await aProposal(owner)).id, "guest/[passId]": pass.id };
});

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
  return `/be/${path.replaceAll(/\[\w+\]/g, () => v7())}`;
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

test("a letter's invitation opens before signing in, the list of invitations does not", async () => {
  expect(await open("/be/organizations/invitations?token=x", "visitor")).toBe("here");
  expect(await open("/be/organizations/invitations", "visitor")).toMatch(/^307 /);
});

test("docs/access-pages.md says what was seen", async ({ skip }) => {
  if (seen.size !== Object.keys(pages).length) skip("a part was run");
  const about = "Written by `checks/access/pages.test.ts` from what the server answered to everybody before a page began; run it with `-u` after a change. A visitor is led to sign in; to all others for whom a page is not there it is *not found*.";
  await expect(accessTable("Who may open which page", about, [...seen].map(([page, open]) => [`/${page}`, open] as const))).toMatchFileSnapshot("../../docs/access-pages.md");
});
