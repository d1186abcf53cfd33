import { expect, test } from "vitest";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { aRepresentative } from "#db/factories/organizations.ts";
import { guest } from "#lib/core/viewer.ts";
import { mayDecide, mayEnterWorkspace } from "./policy.ts";
import { findStanding } from "./queries.ts";

test("coordinators, representatives of participants and staff enter; only coordinators and staff decide", async () => {
  const { cluster, coordinator, administrator, organization } = await aParticipant();
  const colleague = await aRepresentative(organization.id);
  const { viewer: staff } = await aMember({ staff: true });

  const standings = await Promise.all([coordinator, administrator, colleague, staff].map((who) => findStanding(who, cluster.id)));
  expect(standings.map(mayEnterWorkspace)).toEqual([true, true, true, true]);
  expect(standings.map(mayDecide)).toEqual([true, false, false, true]);
});

test("strangers, former representatives, representatives of former participants and other coordinators stay outside", async () => {
  const { cluster, organization } = await aParticipant();
  const { viewer: stranger } = await aMember();
  const formerColleague = await aRepresentative(organization.id, { endedAt: new Date() });
  const { administrator: ofFormer } = await aParticipant({ cluster, leftAt: new Date() });
  const { coordinator: elsewhere } = await aCluster();

  for (const who of [stranger, formerColleague, ofFormer, elsewhere, guest()]) {
    expect(mayEnterWorkspace(await findStanding(who, cluster.id))).toBe(false);
  }
});

test("a staff token without the scope admin is no staff", async () => {
  const { cluster } = await aCluster();
  const { viewer } = await aMember({ staff: true });
  expect(mayEnterWorkspace(await findStanding({ ...viewer, scope: "write" }, cluster.id))).toBe(false);
});
