import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aCluster, aJoinRequest, aParticipant } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { coordinators } from "#db/schema/clusters.ts";
import { mails } from "#db/schema/mail.ts";
import { hear } from "#lib/activity/announcements.ts";
import type { FactKind } from "#lib/activity/kind.ts";
import { record } from "#lib/activity/record.ts";
import { coordinatorAdded, joinApproved, joinDeclined, joinSubmitted, participantRemoved } from "#lib/clusters/activity.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { markNotificationsRead } from "./commands/read.ts";
import { catalogues } from "#lib/i18n/catalogue.ts";
import { locales } from "#lib/i18n/locales.ts";
import { notificationKinds } from "./labels/kinds.ts";
import { wordNotification } from "./labels.ts";
import { countUnread, listNotifications } from "./queries/list.ts";
import { sweep, watchFacts } from "./watch.ts";

type Request = Awaited<ReturnType<typeof aJoinRequest>>;

const happens = (viewer: Viewer, kind: FactKind<never>, { cluster, organization, request }: Request, reason?: string) =>
  inTransaction((tx) =>
    record(tx, viewer, kind, {
      clusterId: cluster.id, organizationId: organization.id, subjectId: request.id,
      data: { applicantId: request.applicantId, valueChainRole: request.valueChainRole, reason } as never,
    }),
  );
const appointed = ({ cluster, coordinator, applicant }: Request) =>
  inTransaction((tx) => record(tx, applicant, coordinatorAdded, { clusterId: cluster.id, data: { memberId: coordinator.memberId } }));
const kindsOf = async (viewer: Viewer) => (await listNotifications(viewer, {})).items.map((n) => n.kind);
const lettersTo = (viewer: { memberId: string }) => database().select().from(mails).where(eq(mails.memberId, viewer.memberId));

test("a request is told to the coordinators, in the product and by letter, once", async () => {
  const it = await aJoinRequest();
  await happens(it.applicant, joinSubmitted as never, it);

  await sweep();
  await sweep();

  expect(await kindsOf(it.coordinator)).toEqual(["join_request_submitted"]);
  expect(await kindsOf(it.applicant)).toEqual([]);
  expect(await lettersTo(it.coordinator)).toHaveLength(1);
});

test("a cluster that nobody coordinates makes the project office hear of it", async () => {
  const { viewer: staff } = await aMember({ staff: true });
  const it = await aJoinRequest();
  await database().execute("update coordinators set ended_at = now()");
  await happens(it.applicant, joinSubmitted as never, it);

  await sweep();

  expect(await kindsOf(staff)).toContain("join_request_submitted");
});

test("the decision reaches the applicant at once, with the reason", async () => {
  const it = await aJoinRequest();
  const watch = watchFacts();
  const heard = new Promise<Record<string, unknown>>((resolve) => hear(({ fact }) => fact.kind === "notification.created" && fact.data.memberId === it.applicant.memberId && resolve(fact.data)));

  await database().execute(`update join_requests set declined_at = now(), reason = 'Not of this chain' where id = '${it.request.id}'`);
  await happens(it.coordinator, joinDeclined as never, it, "Not of this chain");

  expect(await heard).toMatchObject({ unread: 1, notification: { kind: "join_request_declined", path: `/clusters/${it.cluster.slug}`, data: { reason: "Not of this chain" } } });
  await watch.stop();
});

test("approval is told to all who speak for the organisation; a banned member hears nothing", async () => {
  const it = await aJoinRequest();
  const { viewer: banned, member } = await aMember({ bannedAt: new Date() });
  await database().execute(`insert into representatives (organization_id, member_id, role) values ('${it.organization.id}', '${member.id}', 'representative')`);
  await happens(it.coordinator, joinApproved as never, it);

  await sweep();

  expect(await kindsOf(it.applicant)).toEqual(["join_request_approved"]);
  expect(await kindsOf(banned)).toEqual([]);
});

test("who comes later is not told of what others were told before", async () => {
  const it = await aJoinRequest();
  await happens(it.applicant, joinSubmitted as never, it);
  await sweep();
  const { viewer: later } = await aMember();
  await database().insert(coordinators).values({ clusterId: it.cluster.id, memberId: later.memberId });

  await sweep();

  expect(await kindsOf(later)).toEqual([]);
});

test("what nobody was told of is told also days later", async () => {
  const it = await aJoinRequest();
  const id = await happens(it.applicant, joinSubmitted as never, it);
  await database().execute(`update activity set created_at = now() - interval '3 days' where id = '${id}'`);

  await sweep();

  expect(await kindsOf(it.coordinator)).toEqual(["join_request_submitted"]);
});

test("an unconfirmed address gets no letter", async () => {
  const it = await aJoinRequest();
  await database().execute(`update members set email_confirmed_at = null where id = '${it.applicant.memberId}'`);
  await happens(it.coordinator, joinApproved as never, it);

  await sweep();

  expect(await kindsOf(it.applicant)).toHaveLength(1);
  expect(await lettersTo(it.applicant)).toEqual([]);
});

test("reading: one's own, named or all; others' stay as they are", async () => {
  const [one, two] = [await aJoinRequest(), await aJoinRequest()];
  for (const it of [one, two]) await happens(it.applicant, joinSubmitted as never, it);
  await appointed(two);
  await sweep();
  const [newest] = (await listNotifications(two.coordinator, {})).items;

  await markNotificationsRead(one.coordinator, { ids: [newest!.id] });
  expect(await countUnread(two.coordinator)).toBe(2);
  expect(await markNotificationsRead(two.coordinator, { ids: [newest!.id] })).toEqual({ unread: 1 });
  expect(await markNotificationsRead(two.coordinator, {})).toEqual({ unread: 0 });
  expect((await listNotifications(two.coordinator, { unread: true })).items).toEqual([]);
  expect(await countUnread(one.coordinator)).toBe(1);
  await expect(listNotifications(guest(), {})).rejects.toMatchObject({ code: "unauthenticated" });
});

test("pages, newest first", async () => {
  const cluster = await aCluster();
  for (let i = 0; i < 3; i++) {
    const it = await aParticipant({ ...cluster, administrator: undefined });
    await inTransaction((tx) => record(tx, cluster.coordinator, participantRemoved, { clusterId: cluster.cluster.id, organizationId: it.organization.id, data: { reason: String(i) } }));
    await sweep();
    expect(await kindsOf(it.administrator)).toEqual(["participant_removed"]);
  }
  const it = await aJoinRequest(cluster);
  await happens(it.applicant, joinSubmitted as never, it);
  await appointed(it);
  await sweep();
  const first = await listNotifications(cluster.coordinator, { limit: 1 });
  const second = await listNotifications(cluster.coordinator, { limit: 1, cursor: first.nextCursor! });
  expect(first.items[0]!.id > second.items[0]!.id).toBe(true);
  expect(second.nextCursor).toBeNull();
});

test.each(Object.entries(notificationKinds as Record<string, { fold?: string; things?: true }>))("%s has words in each language, names in the reader's", (kind, { fold, things }) => {
  const name = { en: "Orsha mill", be: "Аршанскі камбінат" };
  for (const locale of locales) {
    const said = catalogues[locale].notifications;
    const placeholders = [...String((said.kinds as Record<string, string>)[kind]).matchAll(/\{(\w+)/g)].map(([, one]) => one!);
    const data = Object.fromEntries(placeholders.map((one) => [one, name]));
    expect(wordNotification(locale, { kind, data })).not.toMatch(/kinds\.|\{/);
    expect(wordNotification(locale, { kind, data: {} }), "whatever is missing").not.toMatch(/\{|undefined/);
    if (fold) expect(wordNotification(locale, { kind, data, voices: [{ name }, { name: "Anna" }, { name: "Boris" }] })).toMatch(things ? /1/ : /2/);
    if (placeholders.length && locale === "be") expect(wordNotification("be", { kind, data })).toContain("Аршанскі камбінат");
  }
});
