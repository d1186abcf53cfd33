import { afterAll, beforeAll, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { aChannel, aSend } from "#db/factories/discussion.ts";
import { aSession } from "#db/factories/members.ts";
import { members } from "#db/schema/members.ts";
import { memberBlocks } from "#db/schema/members-contacts.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import type { Person } from "#lib/discussion/protocol.ts";
import { next, openGateway, type TestSocket } from "./testing/open.ts";

let at: Awaited<ReturnType<typeof openGateway>>;
beforeAll(async () => (at = await openGateway()));
afterAll(() => at.close());

async function enter(viewer: MemberViewer): Promise<TestSocket> {
  const [row] = await database().select().from(members).where(eq(members.id, viewer.memberId));
  return at.connect((await aSession(row!)).session.id);
}

/** Who is said to be there once `count` are. */
const present = (socket: TestSocket, count: number) =>
  new Promise<string[]>((resolve) => socket.on("presence", (room: { members: Person[]; count: number }) => room.count === count && resolve(room.members.map(({ id }) => id).sort())));

test("between whom there is a block, neither is seen to be there or to write; what they say in the room is said to all", async () => {
  const { conversation: { id: conversationId }, members: people } = await aChannel({ people: 3 });
  const [ann, bob, cid] = [people[0]!, people[1]!, people[2]!];
  await database().insert(memberBlocks).values({ blockerId: ann.memberId, blockedId: bob.memberId });
  const [a, b, c] = await Promise.all([enter(ann), enter(bob), enter(cid)]);
  const seen = Promise.all([present(a, 2), present(b, 2), present(c, 3)]);
  for (const socket of [a, b, c]) await socket.emitWithAck("conversation:open", { conversationId });
  const ids = (...who: MemberViewer[]) => who.map(({ memberId }) => memberId).sort();
  expect(await seen).toEqual([ids(ann, cid), ids(bob, cid), ids(ann, bob, cid)]);

  const strays: unknown[] = [];
  a.on("typing", (who) => strays.push(who));
  b.on("typing", (who) => strays.push(who));
  for (const [socket, viewer] of [[a, ann], [b, bob]] as const) {
    const heard = next(c, "typing");
    socket.emit("typing", { conversationId });
    expect(await heard).toMatchObject({ member: { id: viewer.memberId } });
  }
  const message = next(a, "message:new");
  await b.emitWithAck("message:send", aSend(conversationId, "to all"));
  expect(await message).toMatchObject({ body: "to all" });
  expect(strays).toEqual([]);
});
