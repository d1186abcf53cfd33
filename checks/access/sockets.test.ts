import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aSend } from "#db/factories/discussion.ts";
import { aPage } from "#db/factories/pages.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { postMessage } from "#lib/discussion/commands/post.ts";
import { handlers } from "#lib/gateway/handlers.ts";
import { openGateway, type TestSocket } from "#lib/gateway/testing/open.ts";
import { but, members, moderators, type Persona, personas, workspace } from "./personas.ts";
import { accessTable } from "./table.ts";
import { aWorld, type World } from "./world.ts";

// Every persona sends every event of the gateway. What it really did is written to docs/access-sockets.md.

type Said = Record<string, unknown>;
/** `heard` is for events that are answered to everybody: who is in the room hears only those who may be in it. */
type Rule = { open: readonly Persona[]; said: () => Said | Promise<Said>; heard?: { after: "conversation:open" | "page:open" } };

const inConversation = () => ({ conversationId: world.conversation.id });
const onPage = () => ({ pageId });
/** A new message of the participant. */
const aMessage = async (more: Said = {}) => {
  const { id } = await postMessage(world.viewers.participant as MemberViewer, aSend(world.conversation.id));
  return { messageId: id, ...more };
};

const rules: Record<string, Rule> = {
  "workspace:open": { open: workspace, said: () => ({ clusterId: world.cluster.id }) },
  "conversation:open": { open: workspace, said: inConversation },
  "conversation:changes": { open: workspace, said: () => ({ ...inConversation(), afterRev: 0 }) },
  "message:send": { open: workspace, said: () => aSend(world.conversation.id) },
  "message:edit": { open: ["participant"], said: () => aMessage({ body: "Better said" }) },
  "message:delete": { open: ["participant", ...moderators], said: () => aMessage() },
  "reaction:toggle": { open: workspace, said: () => aMessage({ emoji: "👍" }) },
  "read": { open: workspace, said: () => ({ ...inConversation(), seq: 1 }) },
  "typing": { open: workspace, said: inConversation, heard: { after: "conversation:open" } },
  "page:open": { open: workspace, said: onPage },
  "page:close": { open: members, said: onPage }, // leaves a room, whether or not one is in it
  "page:editing": { open: workspace, said: onPage, heard: { after: "page:open" } },
};

type Anything = { emitWithAck: (event: string, said: Said) => Promise<{ ok: boolean; error?: { code: string } }>; on: (event: string, hear: () => void) => void };
const seen = new Map<string, Persona[]>();

let at: Awaited<ReturnType<typeof openGateway>>;
let world: World;
let pageId: string;
let listener: Anything;
const sockets = new Map<Persona, Anything>();
const heard = new Map<string, number>();

beforeAll(async () => {
  [at, world] = await Promise.all([openGateway(), aWorld()]);
  const { cluster, viewers } = world;
  const author = viewers.participant as MemberViewer;
  pageId = (await aPage({ author, clusterId: cluster.id }, { cluster, administrator: author } as never)).page.id;
  const enter = async (persona: Persona) => (await at.connect((viewers[persona] as MemberViewer).sessionId!)) as TestSocket as unknown as Anything;
  for (const persona of members) sockets.set(persona, await enter(persona));
  listener = await enter("coordinator");
  await listener.emitWithAck("conversation:open", inConversation());
  await listener.emitWithAck("page:open", onPage());
  for (const event of ["typing", "page:editing"]) listener.on(event, () => void heard.set(event, (heard.get(event) ?? 0) + 1));
});
afterAll(() => at.close());

/** Sends as somebody; whether it was let in. Else it was refused for who they are, and for nothing else. */
async function send(persona: Persona, event: string, said: Said): Promise<boolean> {
  const { ok, error } = await sockets.get(persona)!.emitWithAck(event, said);
  if (!ok) expect(["not_found", "forbidden"], `${persona} at ${event}`).toContain(error!.code);
  return ok;
}

async function isHeard(persona: Persona, event: string, said: Said, after: string): Promise<boolean> {
  await send(persona, after, said);
  heard.delete(event);
  await send(persona, event, said);
  await listener.emitWithAck("conversation:changes", { ...inConversation(), afterRev: 0 }); // a round trip later
  return heard.has(event);
}

test("no event is unlisted, and none is listed that is not there", () => {
  expect(Object.keys(rules).sort()).toEqual([...handlers.keys()].sort());
});

test("who has not signed in sends nothing at all", async () => {
  await expect(at.connect(v7())).rejects.toMatchObject({ data: { code: "unauthenticated" } });
});

describe("an event is for whom the table says", () => {
  test.each(Object.keys(rules))("%s", async (event) => {
    const { open, said, heard: quiet } = rules[event]!;
    const entered: Persona[] = [];
    for (const persona of but(personas, "visitor")) {
      if (quiet ? await isHeard(persona, event, await said(), quiet.after) : await send(persona, event, await said())) entered.push(persona);
    }
    seen.set(event, entered);
    expect(entered).toEqual(personas.filter((who) => open.includes(who)));
  });
});

test("docs/access-sockets.md says what was seen", async ({ skip }) => {
  if (seen.size !== handlers.size) skip("a part was run");
  const about = "Written by `checks/access/sockets.test.ts` from what the gateway did with every event of everybody; run it with `-u` after a change. A visitor is not let in to the sockets.";
  await expect(accessTable("Who may send which event", about, seen)).toMatchFileSnapshot("../../docs/access-sockets.md");
});
