import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, getTableName, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { database } from "#db/client.ts";
import { clusters, clusterStages, coordinators, industries, joinRequests, participants, valueChainRoles } from "#db/schema/clusters.ts";
import { conversations, messages, reactions, readMarks } from "#db/schema/discussion.ts";
import { events } from "#db/schema/events.ts";
import { members, sessions } from "#db/schema/members.ts";
import { notifications } from "#db/schema/notifications.ts";
import { organizations, representatives } from "#db/schema/organizations.ts";
import { activity } from "#db/schema/activity.ts";
import { verifyPassword } from "#lib/auth/passwords.ts";
import type { Account } from "./accounts.ts";
import { build } from "./build.ts";
import { seed } from "./run.ts";

const tables = [members, organizations, representatives, clusters, coordinators, joinRequests, participants, events, conversations, messages, reactions, readMarks, activity, notifications];
const counts = async () => Object.fromEntries(await Promise.all(tables.map(async (table) => [getTableName(table), await database().$count(table)] as const)));
const accountsIn = async (dir: string) => JSON.parse(await readFile(join(dir, "demo.json"), "utf8")) as Account[];
const hashOf = async (email: string) => (await database().select({ hash: members.passwordHash }).from(members).where(eq(members.email, email)))[0]!.hash;

let dataDir: string;
let took: number;

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  dataDir = await mkdtemp(join(tmpdir(), "cluster-seed-"));
  const started = performance.now();
  await seed({ dataDir });
  took = performance.now() - started;
});
beforeEach(() => void vi.spyOn(console, "log").mockImplementation(() => {}));
afterAll(() => rm(dataDir, { recursive: true, force: true }));

test("a second start changes nothing, and two at once write once", async () => {
  const before = await counts();
  await seed({ dataDir });
  await Promise.all([seed({ dataDir }), seed({ dataDir })]);
  expect(await counts()).toEqual(before);
  expect(took).toBeLessThan(2000);
  expect(Object.values(before).every((n) => n > 0)).toBe(true);
});

test("the file names the six accounts, for its owner only, with a password that lib/auth accepts", async () => {
  const accounts = await accountsIn(dataDir);
  expect(accounts.map(({ role }) => role).sort()).toEqual(["coordinator", "enterprise_administrator", "enterprise_administrator", "learner", "project_office", "teacher"]);
  expect(new Set(accounts.map(({ password }) => password)).size).toBe(1);
  expect((await stat(join(dataDir, "demo.json"))).mode & 0o777).toBe(0o600);
  for (const { email, password } of accounts) expect(await verifyPassword(await hashOf(email), password)).toBe(true);
  expect(await hashOf("learner@demo.example")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("only the accounts have a password; the two administrators are of two countries, one not yet in flax", async () => {
  const [rest] = await database().execute(sql`select count(*)::int as n from members where password_hash is not null`);
  expect(rest!.n).toBe(6);
  const rows = await database().execute<{ country: string; in_flax: boolean }>(sql`
    select o.country, exists(select from participants p join clusters c on c.id = p.cluster_id where p.organization_id = o.id and p.left_at is null and c.slug = 'flax') as in_flax
    from members m join representatives r on r.member_id = m.id join organizations o on o.id = r.organization_id
    where m.email in ('orsha@demo.example', 'smolensk@demo.example') and r.role = 'administrator' order by o.country`);
  expect([...rows]).toEqual([{ country: "BY", in_flax: true }, { country: "RU", in_flax: false }]);
});

test("a lost file brings a new password and ends the sessions of the accounts", async () => {
  const [office] = await database().select().from(members).where(eq(members.email, "office@demo.example"));
  await database().insert(sessions).values({ memberId: office!.id, expiresAt: new Date(Date.now() + 86_400_000) });
  const [old] = await accountsIn(dataDir);
  await writeFile(join(dataDir, "demo.json"), "{ half");
  await seed({ dataDir });
  const [fresh] = await accountsIn(dataDir);
  expect(fresh!.password).not.toBe(old!.password);
  expect(await verifyPassword(await hashOf(fresh!.email), fresh!.password)).toBe(true);
  const [session] = await database().select().from(sessions).where(eq(sessions.memberId, office!.id));
  expect(session!.revokedAt).not.toBeNull();
});

test("no text is empty, none has stray space, each is in its original language", async () => {
  const texts = [
    ...(await database().select().from(clusters)).flatMap((c) => [c.name, c.keyProduct!, c.summary!].map((text) => ({ text, original: c.originalLocale }))),
    ...(await database().select().from(organizations)).flatMap((o) => [o.name, o.description!].map((text) => ({ text, original: o.originalLocale }))),
    ...(await database().select().from(events)).flatMap((e) => [e.title, e.summary!].map((text) => ({ text, original: undefined }))),
    ...(await database().select().from(clusters)).flatMap((c) => c.joinQuestions.map(({ text }) => ({ text, original: undefined }))),
  ];
  expect(texts.length).toBeGreaterThan(200);
  for (const { text, original } of texts) {
    for (const written of Object.values(text)) expect(written).toMatch(/^\S(?:.*\S)?$/s);
    if (original) expect(text[original]).toBeTruthy();
    expect(text.be ?? "").not.toMatch(/[ищъ]/i); // letters that Belarusian does not have
    expect(text.ru ?? "").not.toMatch(/[ўі]/i);
    expect(text.en ?? "").not.toMatch(/[А-яЁёЎўІі]/);
  }
});

const boxes: Record<string, [south: number, north: number, west: number, east: number]> = {
  BY: [51.2, 56.2, 23.1, 32.8], RU: [41.1, 82, 27, 180], IT: [35.4, 47.1, 6.6, 18.6], FR: [41.3, 51.2, -5.2, 9.6], DE: [47.2, 55.1, 5.8, 15.1],
  US: [24.4, 49.4, -125, -66.9], IN: [6.5, 35.7, 68.1, 97.5], JP: [24, 45.6, 122.9, 146], KZ: [40.5, 55.5, 46.4, 87.4],
};

test("every place lies in its country", async () => {
  const places = [...(await database().select().from(clusters)), ...(await database().select().from(organizations))];
  for (const { slug, country, latitude, longitude } of places) {
    const [south, north, west, east] = boxes[country]!;
    const inside = latitude! >= south && latitude! <= north && longitude! >= west && longitude! <= east;
    expect(inside, slug).toBe(true);
  }
});

test("messages are numbered without gaps, in order of time, in the past, by people who may enter", async () => {
  for (const room of await database().select().from(conversations)) {
    const said = await database().select().from(messages).where(eq(messages.conversationId, room.id)).orderBy(messages.seq);
    expect(room.name).toBe("general");
    expect(said.map(({ seq }) => seq)).toEqual(said.map((_, index) => index + 1));
    expect(room.lastSeq).toBe(said.length);
    expect(room.lastRev).toBe(Math.max(...said.map(({ rev }) => rev)));
    expect(said.map(({ id }) => id).toSorted()).toEqual(said.map(({ id }) => id));
    expect(said.every(({ createdAt }, i) => createdAt <= new Date() && (i === 0 || createdAt > said[i - 1]!.createdAt))).toBe(true);
    expect(said.every(({ replyToId }, i) => !replyToId || said.slice(0, i).some(({ id }) => id === replyToId))).toBe(true);
  }
  const strangers = await database().execute(sql`
    select distinct m.author_id from messages m join conversations c on c.id = m.conversation_id
    where not exists (select from members s where s.id = m.author_id and s.staff_role is not null)
      and not exists (select from coordinators k where k.cluster_id = c.cluster_id and k.member_id = m.author_id)
      and not exists (select from participants p join representatives r on r.organization_id = p.organization_id
        where p.cluster_id = c.cluster_id and p.left_at is null and r.member_id = m.author_id)`);
  expect([...strangers]).toEqual([]);
});

test("on any day of the week and hour the conversations keep their order", () => {
  for (let hours = 0; hours < 24 * 8; hours += 5) {
    const world = build({ now: new Date(Date.UTC(2026, 2, 27, hours, 7)), hashes: new Map(), isTaken: () => false });
    for (const room of world.conversations) {
      const times = world.messages.filter(({ conversationId }) => conversationId === room.id).map(({ createdAt }) => createdAt!.getTime());
      expect(times.toSorted((a, b) => a - b)).toEqual(times);
      expect(times.at(-1)).toBeLessThan(world.now.getTime());
    }
    for (const { startsAt, timeZone } of world.events) expect(["Sat", "Sun"]).not.toContain(startsAt.toLocaleDateString("en", { weekday: "short", timeZone }));
    expect(world.events.filter(({ startsAt }) => startsAt > world.now).length).toBeGreaterThanOrEqual(10);
    const joined = world.participants.every(({ organizationId, clusterId, joinedAt }) =>
      [...world.organizations.values()].some(({ id, createdAt }) => id === organizationId && createdAt <= joinedAt!) &&
      [...world.clusters.values()].some(({ id, createdAt }) => id === clusterId && createdAt <= joinedAt!));
    expect(joined).toBe(true);
  }
});

test("zones exist, languages and kinds are known", async () => {
  const zones = [...(await database().select({ zone: members.timeZone }).from(members)), ...(await database().select({ zone: events.timeZone }).from(events))];
  for (const { zone } of zones) expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
  for (const { industry, stage } of await database().select().from(clusters)) expect([industries.includes(industry), clusterStages.includes(stage)]).toEqual([true, true]);
  for (const { valueChainRole } of await database().select().from(participants)) expect(valueChainRoles).toContain(valueChainRole);
});

test("requests wait at three clusters, one beyond three days, one is declined with a reason; one cluster is closed", async () => {
  const [found] = await database().execute(sql`
    select count(distinct cluster_id) filter (where approved_at is null and declined_at is null)::int as clusters,
      count(*) filter (where approved_at is null and declined_at is null and created_at < now() - interval '3 days')::int as late,
      count(*) filter (where reason is not null)::int as declined, (select count(*)::int from clusters where closed_at is not null) as closed
    from join_requests`);
  expect(found).toEqual({ clusters: 3, late: 1, declined: 1, closed: 1 });
});

test("every notification tells of a fact, and the watcher has nothing to add", async () => {
  const before = await database().$count(notifications);
  const orphans = await database().execute(sql`select 1 from notifications n where not exists (select from activity a where a.id = n.activity_id)`);
  expect([...orphans]).toEqual([]);
  const recent = await database().execute(sql`select 1 from activity where created_at > now() - interval '1 hour'`);
  expect([...recent]).toEqual([]);
  expect(before).toBeGreaterThan(10);
});
