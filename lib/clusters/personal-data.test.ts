import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aCluster } from "#db/factories/clusters.ts";
import { aModerator, aPerson } from "#db/factories/clusters-joining.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { v7 } from "uuid";
import { sql } from "drizzle-orm";
import { inTransaction } from "#lib/core/transaction.ts";
import { inviteByLetter } from "./commands/invite.ts";
import { requestToJoin } from "./commands/join.ts";
import { proposeCluster, writeInProposal } from "./commands/propose.ts";
import { proposalInput } from "./input/proposals.ts";
import { personalData } from "./personal-data.ts";
import { belongs } from "./policy.ts";
import { findStanding } from "./queries.ts";

test("all that a member put in comes out, and the personal part of it goes", async () => {
  const mark = `mark${v7().slice(-8)}`;
  const { organization, administrator: me } = await anOrganization();
  const question = { id: v7(), text: { en: "Why?" }, required: true };
  const { cluster: mine } = await aCluster({ coordinator: me });
  const { cluster: personal } = await aCluster({ admitsPersons: true, joinQuestions: [question] });
  const { cluster: other } = await aCluster();
  await aPerson(other.id, { viewer: me });
  await aModerator(other.id, { viewer: me });
  await requestToJoin(me, { slug: personal.slug, answers: [{ questionId: question.id, answer: `answer ${mark}` }] });
  const { id: proposalId } = await proposeCluster(me, proposalInput.parse({
    name: { en: `name ${mark}` }, keyProduct: { en: `product ${mark}` }, aim: { en: `aim ${mark}` }, country: "BY", industry: "other", founders: [{ organizationId: organization.id, valueChainRole: "buyer" }],
  }));
  await writeInProposal(me, { proposalId, text: `text ${mark}` });
  await inviteByLetter(me, { slug: mine.slug, role: "member", days: 7, email: `${mark}@example.org`, name: `friend ${mark}`, note: `note ${mark}` });
  const { viewer: another, member } = await aMember();

  const { data } = await inTransaction((tx) => personalData.export(tx, me.memberId));
  const text = JSON.stringify(data);
  for (const planted of ["answer", "name", "product", "aim", "text", "friend", "note"]) expect(text).toContain(`${planted} ${mark}`);
  expect(JSON.stringify((await inTransaction((tx) => personalData.export(tx, another.memberId))).data)).not.toContain(mark);

  await inTransaction((tx) => personalData.erase(tx, me.memberId));
  for (const { id } of [mine, other]) expect(belongs(await findStanding(me, id))).toBe(false);
  for (const table of ["join_requests", "cluster_proposals", "proposal_messages", "proposal_founders", "invitations", "invitation_lines"]) {
    const [left] = await database().execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)} t where t::text like ${`%${mark}%`}`);
    expect([table, left!.n]).toEqual([table, 0]);
  }
  expect(member.id).toBe(another.memberId);
});
