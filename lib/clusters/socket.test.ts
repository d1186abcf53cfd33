import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { v7 } from "uuid";
import { database } from "#db/client.ts";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aMember, aSession } from "#db/factories/members.ts";
import { participants } from "#db/schema/clusters.ts";
import { members } from "#db/schema/members.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { next, openGateway, untilGone } from "#lib/gateway/testing/open.ts";
import { closeCluster } from "./commands/cluster.ts";

let at: Awaited<ReturnType<typeof openGateway>>;
beforeAll(async () => { at = await openGateway(); });
afterAll(() => at.close());

async function connect(viewer: MemberViewer) {
  const [row] = await database().select().from(members).where(eq(members.id, viewer.memberId));
  const { session } = await aSession(row!);
  return at.connect(session.id);
}

test("whoever has a workspace open hears that something happened there, until they lose it", async () => {
  const { cluster, coordinator, administrator, participant } = await aParticipant();
  const socket = await connect(administrator);
  expect(await socket.emitWithAck("workspace:open", { clusterId: cluster.id })).toMatchObject({ ok: true });
  const heard = next(socket, "workspace:changed");
  await closeCluster(coordinator, { slug: cluster.slug });
  expect(await heard).toEqual({ clusterId: cluster.id });

  const gone = untilGone(socket);
  await database().update(participants).set({ leftAt: new Date() }).where(eq(participants.id, participant.id));
  expect(await gone).toBeLessThan(2_000);
});

test("to strangers, former participants and coordinators elsewhere it is not there; nonsense is refused", async () => {
  const { cluster } = await aCluster();
  const { administrator: former } = await aParticipant({ cluster, leftAt: new Date() });
  for (const who of [(await aMember()).viewer, former, (await aCluster()).coordinator]) {
    expect(await (await connect(who)).emitWithAck("workspace:open", { clusterId: cluster.id })).toMatchObject({ ok: false, error: { code: "not_found" } });
  }
  const socket = await connect((await aMember()).viewer);
  for (const clusterId of [v7(), "x", null, undefined]) expect(await socket.emitWithAck("workspace:open", { clusterId } as never)).toMatchObject({ ok: false });
});
