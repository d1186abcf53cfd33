import { expect, test } from "vitest";
import { aCluster } from "#db/factories/clusters.ts";
import { aProposal } from "#db/factories/clusters-joining.ts";
import { aMember } from "#db/factories/members.ts";
import { guest } from "#lib/core/viewer.ts";
import { inviteByLetter } from "../commands/invite.ts";
import { findWaiting } from "./waiting.ts";

const nothing = { founding: false, organizationInvitations: false, passes: false };

test("most members have nothing that waits; guests have nothing at all", async () => {
  expect(await findWaiting((await aMember()).viewer)).toEqual(nothing);
  expect(await findWaiting(guest())).toEqual(nothing);
});

test("a proposal of one's own, and an invitation to one's confirmed address, are there to list", async () => {
  const proposer = (await aMember()).viewer;
  await aProposal(proposer);
  expect(await findWaiting(proposer)).toEqual({ ...nothing, founding: true });
  const { cluster, coordinator } = await aCluster();
  for (const [emailConfirmedAt, founding] of [[new Date(), true], [null, false]] as const) {
    const { member, viewer } = await aMember({ emailConfirmedAt });
    await inviteByLetter(coordinator, { slug: cluster.slug, email: member.email, role: "member", days: 7 });
    expect(await findWaiting(viewer)).toEqual({ ...nothing, founding });
  }
});
