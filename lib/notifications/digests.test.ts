import { runInNewContext } from "node:vm";
import { setFlagsFromString } from "node:v8";
import { and, eq, like, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aCluster, aJoinRequest } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { aTelling } from "#db/factories/notifications.ts";
import { mails } from "#db/schema/mail.ts";
import { members } from "#db/schema/members.ts";
import { digests, notifications } from "#db/schema/notifications.ts";
import type { Fact } from "#lib/activity/kind.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { changePreferences, chooseForCluster } from "./commands/preferences.ts";
import { markNotificationsRead } from "./commands/read.ts";
import { deliverDue } from "./deliver.ts";
import { deliverLetters } from "./jobs.ts";
import { findPreferences } from "./queries/preferences.ts";
import { keepUp, movesLetters } from "./upkeep.ts";
import { listNotifications } from "./queries/list.ts";

const at = (iso: string) => new Date(iso);
const lettersTo = ({ memberId }: MemberViewer) => database().select().from(mails).where(eq(mails.memberId, memberId)).orderBy(mails.id);
const prefer = async (viewer: MemberViewer, given: object) => changePreferences(viewer, { ...given, rev: (await findPreferences(viewer)).rev });
const daily = { groups: { roles: { inApp: true, mail: "daily" as const } } };

async function aReader(given: Partial<typeof members.$inferInsert> = {}, preferences: object = daily) {
  const { viewer } = await aMember({ timeZone: "Europe/Minsk", ...given });
  await prefer(viewer, preferences);
  return viewer;
}

test("a daily digest comes at the reader's own hour, in their language, with what is unread; and once", async () => {
  const reader = await aReader({ locale: "ru" });
  const [{ cluster }, other] = [await aCluster({ name: { en: "Flax", ru: "Лён" } }), await aCluster({ name: { ru: "Кожа" } })];
  await aTelling({ now: at("2026-11-23T09:00:00Z"), memberId: reader.memberId, clusterId: cluster.id });
  await aTelling({ now: at("2026-11-23T10:00:00Z"), memberId: reader.memberId, clusterId: other.cluster.id });
  expect(await lettersTo(reader)).toEqual([]);

  await deliverDue(at("2026-11-24T04:59:59Z"));
  expect(await lettersTo(reader)).toEqual([]);
  await deliverDue(at("2026-11-24T05:00:00Z"));
  await deliverDue(at("2026-11-24T05:00:00Z"));
  await deliverDue(at("2026-11-25T05:00:00Z"));

  const [letter, ...more] = await lettersTo(reader);
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ kind: "digest_daily", locale: "ru", subject: "2 уведомления для вас, 24 ноября 2026 г." });
  expect(letter!.text).toContain("ВАШИ РОЛИ");
  expect(letter!.text).toMatch(/Лён \(23\sноября\s2026\sг\.\sв\s12:00\)\n {2}\S+\/ru\/workspace\/cluster-/); // by the clocks of Minsk
  expect(letter!.unsubscribeUrl).toMatch(/\/api\/unsubscribe\?token=[\w-]+\.digests\./);
});

test("what was read meanwhile is left out; of nothing no letter is made", async () => {
  const [reader, idle] = [await aReader(), await aReader()];
  const clusters = [await aCluster(), await aCluster()];
  for (const { cluster } of clusters) await aTelling({ now: at("2026-11-23T09:00:00Z"), memberId: reader.memberId, clusterId: cluster.id });
  await aTelling({ now: at("2026-11-23T09:00:00Z"), memberId: idle.memberId, clusterId: clusters[0]!.cluster.id });
  const [newest] = (await listNotifications(reader, {})).items;
  await markNotificationsRead(reader, { ids: [newest!.id] });
  await markNotificationsRead(idle, {});

  await deliverDue(at("2026-11-24T05:00:00Z"));

  expect((await lettersTo(reader))[0]!.subject).toMatch(/^1 notification for you/);
  expect(await lettersTo(idle)).toEqual([]);
});

test("a weekly digest comes on its day, daily and weekly due together are one letter", async () => {
  const reader = await aReader({}, { digestWeekday: 3, digestHour: 18, groups: { roles: { inApp: true, mail: "weekly" }, requests: { inApp: true, mail: "daily" } } });
  const it = await aJoinRequest({ coordinator: reader });
  await aTelling({ now: at("2026-11-23T09:00:00Z"), memberId: reader.memberId, clusterId: it.cluster.id });
  await deliverDue(at("2026-11-24T15:00:00Z"));
  expect(await lettersTo(reader)).toEqual([]);
  await aTelling({ now: at("2026-11-25T10:00:00Z"), kind: "joinRequest.submitted", actorId: it.applicant.memberId, clusterId: it.cluster.id, organizationId: it.organization.id, subjectId: it.request.id, data: {} });

  await deliverDue(at("2026-11-25T15:00:00Z")); // Wednesday, 18:00 in Minsk

  expect(await lettersTo(reader)).toMatchObject([{ kind: "digest_daily", subject: expect.stringMatching(/^2 notifications/) as string }]);
});

test("quiet hours hold letters back: one goes as it would have gone, several in one", async () => {
  const quiet = { quietHours: { from: "22:00", to: "07:00", days: [1, 2, 3, 4, 5, 6, 7] } };
  const [one, two] = [await aReader({}, quiet), await aReader({}, quiet)];
  const clusters = [await aCluster(), await aCluster()];
  await aTelling({ now: at("2026-11-23T20:00:00Z"), memberId: one.memberId, clusterId: clusters[0]!.cluster.id });
  for (const { cluster } of clusters) await aTelling({ now: at("2026-11-23T21:00:00Z"), memberId: two.memberId, clusterId: cluster.id });
  await deliverDue(at("2026-11-24T03:59:00Z"));
  expect([...(await lettersTo(one)), ...(await lettersTo(two))]).toEqual([]);

  await deliverDue(at("2026-11-24T04:00:00Z"));

  expect(await lettersTo(one)).toMatchObject([{ kind: "coordinator_added" }]);
  expect(await lettersTo(two)).toMatchObject([{ kind: "digest_held", subject: expect.stringMatching(/2 notifications/) as string }]);
  await aTelling({ now: at("2026-11-24T09:00:00Z"), memberId: one.memberId, clusterId: clusters[1]!.cluster.id });
  expect(await lettersTo(one), "by day at once").toHaveLength(2);
});

test("across the change of clocks each day has one digest at eight", async () => {
  const reader = await aReader({ timeZone: "Europe/Berlin" });
  for (const [told, due] of [["2026-10-24T12:00:00Z", "2026-10-25T07:00:00Z"], ["2026-10-25T12:00:00Z", "2026-10-26T07:00:00Z"], ["2027-03-27T12:00:00Z", "2027-03-28T06:00:00Z"]] as const) {
    const { cluster } = await aCluster();
    await aTelling({ now: at(told), memberId: reader.memberId, clusterId: cluster.id });
    const before = (await lettersTo(reader)).length;
    await deliverDue(new Date(at(due).getTime() - 1000));
    expect(await lettersTo(reader)).toHaveLength(before);
    await deliverDue(at(due));
    expect(await lettersTo(reader)).toHaveLength(before + 1);
  }
});

test("who changes the choice changes what waits: another hour, no letters, at once", async () => {
  const [later, never, now] = [await aReader(), await aReader(), await aReader()];
  const { cluster } = await aCluster();
  const told = new Date();
  for (const { memberId } of [later, never, now]) await aTelling({ now: told, memberId, clusterId: cluster.id });
  await prefer(never, { groups: { roles: { inApp: true, mail: "off" } } });
  await prefer(now, { groups: { roles: { inApp: true, mail: "now" } } });
  await prefer(later, { digestHour: 9 });

  await deliverDue(new Date());
  expect(await lettersTo(now)).toMatchObject([{ kind: "coordinator_added" }]);
  const [planned] = await database().select().from(notifications).where(eq(notifications.memberId, later.memberId));
  expect(planned!.mailDueAt!.toISOString()).toMatch(/T06:00:00.000Z$/);
  await deliverDue(new Date(Date.now() + 8 * 86_400_000));
  expect(await lettersTo(later)).toHaveLength(1);
  expect(await lettersTo(never)).toEqual([]);
  expect(await lettersTo(now)).toHaveLength(1);
});

test("who moves to another zone has the digest by its clocks", async () => {
  const reader = await aReader();
  const { cluster } = await aCluster();
  await aTelling({ now: at("2026-11-23T09:00:00Z"), memberId: reader.memberId, clusterId: cluster.id });
  await database().update(members).set({ timeZone: "America/Los_Angeles" }).where(eq(members.id, reader.memberId));
  const moved: Fact = { id: reader.memberId, kind: "member.changed", actorId: null, clusterId: null, organizationId: null, subjectId: reader.memberId, data: { fields: ["timeZone"] }, createdAt: "" };
  expect([movesLetters(moved), movesLetters({ ...moved, data: { fields: ["name"] } })]).toEqual([true, false]);
  await keepUp(moved, at("2026-11-23T10:00:00Z"));
  await deliverDue(at("2026-11-23T15:59:00Z"));
  expect(await lettersTo(reader)).toEqual([]);
  await deliverDue(at("2026-11-23T16:00:00Z"));
  expect(await lettersTo(reader)).toHaveLength(1);
});

test("a cluster's own choice: muted is not told at all, letters off are off", async () => {
  const [muted, silent] = [await aMember(), await aMember()];
  const [{ cluster }, other] = [await aCluster(), await aCluster()];
  for (const { viewer } of [muted, silent]) await aTelling({ now: new Date(), memberId: viewer.memberId, clusterId: cluster.id });
  await chooseForCluster(muted.viewer, { clusterId: cluster.id, choice: "muted" });
  await chooseForCluster(silent.viewer, { clusterId: cluster.id, choice: "off" });
  for (const { viewer } of [muted, silent]) for (const it of [cluster, other.cluster]) await aTelling({ now: new Date(), memberId: viewer.memberId, clusterId: it.id });

  expect((await listNotifications(muted.viewer, {})).items.map(({ clusterId }) => clusterId)).toEqual([other.cluster.id, cluster.id]);
  expect((await listNotifications(silent.viewer, {})).items).toHaveLength(3);
  expect(await lettersTo(silent.viewer)).toHaveLength(2);
});

test("banned, unconfirmed and deleted members get no digest", async () => {
  const readers = [await aReader(), await aReader(), await aReader()];
  const { cluster } = await aCluster();
  for (const { memberId } of readers) await aTelling({ now: at("2026-11-23T09:00:00Z"), memberId, clusterId: cluster.id });
  const [banned, unconfirmed, deleted] = readers.map(({ memberId }) => eq(members.id, memberId));
  await database().update(members).set({ bannedAt: new Date() }).where(banned!);
  await database().update(members).set({ emailConfirmedAt: null }).where(unconfirmed!);
  await database().update(members).set({ deletedAt: new Date() }).where(deleted!);

  await deliverDue(at("2026-11-24T05:00:00Z"));

  for (const reader of readers) expect(await lettersTo(reader)).toEqual([]);
});

test("the job does it, two at once write one letter", async () => {
  const reader = await aReader();
  const { cluster } = await aCluster();
  await aTelling({ now: at("2026-11-23T09:00:00Z"), memberId: reader.memberId, clusterId: cluster.id });
  const run = () => deliverLetters.run({ at: "2026-11-24T05:00:00Z" }, { id: "1", attempt: 1, signal: new AbortController().signal });
  await Promise.all([run(), run(), run()]);
  expect(await lettersTo(reader)).toHaveLength(1);
});

test("20,000 due at once: a fixed number of statements a round, and no more memory than a round needs", async () => {
  const people = 20_000;
  await database().execute(sql`
    insert into members (id, email, email_key, email_confirmed_at, handle, name, time_zone)
    select gen_random_uuid(), 'crowd-' || n || '@example.org', 'crowd-' || n || '@example.org', now(), 'crowd-' || n, 'Crowd ' || n, 'Europe/Minsk' from generate_series(1, ${people}) n`);
  await database().execute(sql`
    insert into notifications (id, member_id, kind, activity_id, data, path, mail_due_at, mail_plan)
    select gen_random_uuid(), m.id, 'coordinator_added', gen_random_uuid(), '{"cluster":{"en":"Flax"}}', '/workspace/flax', '2026-11-24T05:00:00Z', 'daily' from members m, generate_series(1, 5) where m.handle like 'crowd-%'`);
  await database().execute(sql`insert into digests (id, member_id, due_at) select gen_random_uuid(), id, '2026-11-24T05:00:00Z' from members where handle like 'crowd-%'`);
  const { options } = (database() as unknown as { $client: { options: { debug?: unknown } } }).$client;
  let statements = 0;
  options.debug = () => void (statements += 1);
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const inUse = () => (collect(), process.memoryUsage().heapUsed / 2 ** 20);
  const before = inUse();
  let most = 0;
  const watching = setInterval(() => void (most = Math.max(most, inUse())), 3000);

  const done = await deliverDue(at("2026-11-24T05:00:00Z"));

  clearInterval(watching);
  options.debug = undefined;
  expect(done).toMatchObject({ letters: people });
  const rounds = people / 500;
  expect(statements, "begin, seven, commit; the last round finds none").toBeLessThanOrEqual(rounds * 10 + 10);
  expect(most - before).toBeLessThan(100);
  expect(await database().$count(mails, and(eq(mails.kind, "digest_daily"), like(mails.recipient, "crowd-%")))).toBe(people);
  expect(await database().$count(digests, sql`closed_at is null and member_id in (select id from members where handle like 'crowd-%')`)).toBe(0);
}, 120_000);
