// The demonstration data against the rules of the product: what a form or a program would be refused, is not shown either.
import { eq, isNull } from "drizzle-orm";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { beforeAll, expect, test, vi } from "vitest";
import { database } from "#db/client.ts";
import { activity } from "#db/schema/activity.ts";
import { clusters, joinRequests } from "#db/schema/clusters.ts";
import { messages, reactions } from "#db/schema/discussion.ts";
import { events } from "#db/schema/events.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { FactKind } from "#lib/activity/kind.ts";
import { viewerOf } from "#lib/auth/member-viewer.ts";
import * as ofClusters from "#lib/clusters/activity.ts";
import * as ofNetwork from "#lib/clusters/activity/network.ts";
import { createClusterInput, joinQuestionsInput, requestToJoinInput } from "#lib/clusters/input.ts";
import { listChannels } from "#lib/discussion/queries/channels.ts";
import { reactionInput, sendInput } from "#lib/discussion/input.ts";
import * as ofEvents from "#lib/events/activity.ts";
import { eventInput } from "#lib/events/input.ts";
import { wallClockOf } from "#lib/events/wall-clock.ts";
import { locales } from "#lib/i18n/locales.ts";
import * as ofLibrary from "#lib/library/activity.ts";
import * as ofMembers from "#lib/members/activity.ts";
import { accountFieldsInput, profilePatch } from "#lib/members/input/profile.ts";
import { findOwnProfile } from "#lib/members/queries/profile.ts";
import { wordNotification } from "#lib/notifications/labels.ts";
import { listNotifications } from "#lib/notifications/queries/list.ts";
import * as ofOrganizations from "#lib/organizations/activity.ts";
import * as ofPages from "#lib/pages/activity.ts";
import { createOrganizationInput } from "#lib/organizations/input.ts";
import { seed } from "./run.ts";

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  const dataDir = await mkdtemp(`${tmpdir()}/cluster-seed-`);
  await seed({ dataDir });
  await rm(dataDir, { recursive: true });
});

test("the forms would take every cluster, question, organisation, event and person", async () => {
  for (const row of await database().select().from(clusters)) {
    createClusterInput.parse(row);
    joinQuestionsInput.parse({ questions: row.joinQuestions });
  }
  for (const row of await database().select().from(organizations)) createOrganizationInput.parse(row);
  for (const row of await database().select().from(members)) accountFieldsInput.parse(row);
  for (const row of await database().select().from(events)) {
    const timeZone = "UTC"; // the zones have a test of their own
    eventInput.parse({ ...row, timeZone, country: row.country ?? undefined, city: row.city ?? undefined, startsAt: wallClockOf(row.startsAt, timeZone), endsAt: wallClockOf(row.endsAt, timeZone) });
  }
});

test("so would the sockets and the request to join", async () => {
  for (const { conversationId, clientId, body } of await database().select().from(messages)) expect(sendInput.parse({ conversationId, clientId, body }).body).toBe(body);
  for (const { messageId, emoji } of await database().select().from(reactions)) reactionInput.parse({ messageId, emoji });
  const rows = await database().select().from(joinRequests).innerJoin(clusters, eq(clusters.id, joinRequests.clusterId));
  for (const { join_requests: request, clusters: cluster } of rows) {
    requestToJoinInput.parse(request);
    for (const { id, required } of cluster.joinQuestions) if (required) expect(request.answers.find(({ questionId }) => questionId === id)?.answer).toBeTruthy();
  }
});

test("every fact is of a kind that a domain declares, with its data", async () => {
  const kinds: FactKind[] = [ofClusters, ofNetwork, ofEvents, ofLibrary, ofPages, ofMembers, ofOrganizations].flatMap((module) => Object.values(module) as FactKind[]);
  const facts = await database().select().from(activity);
  for (const { kind, data } of facts) {
    const declared = kinds.find((one) => one.kind === kind);
    expect(declared, kind).toBeDefined();
    expect(declared!.data.parse(data), kind).toEqual(data);
  }
  expect(facts.length).toBeGreaterThan(150);
});

test("each account finds its notifications in words, the coordinator unread talk", async () => {
  const accounts = (await database().select().from(members)).filter(({ passwordHash }) => passwordHash);
  for (const account of accounts) {
    const { items } = await listNotifications(viewerOf(account), {});
    expect(items.length, account.email).toBeGreaterThan(0);
    for (const item of items) for (const locale of locales) expect(wordNotification(locale, item)).toMatch(/^[^{}]{10,}$/);
  }
  const coordinator = viewerOf(accounts.find(({ email }) => email === "coordinator@demo.example")!);
  const [flax] = await database().select().from(clusters).where(eq(clusters.slug, "flax"));
  const [general] = await listChannels(coordinator, flax!.id);
  expect(general).toMatchObject({ name: "general", unread: 1 });
});

test("every profile is one that its form would take, in three languages, offering and seeking what the list has", async () => {
  const seen = new Set<string>();
  for (const account of await database().select().from(members).where(isNull(members.deletedAt))) {
    const { id: _, handle: __, email: ___, demonstration: ____, rev: _____, positions, ...profile } = await findOwnProfile(viewerOf(account));
    profilePatch.parse({ ...profile, positions: positions.map(({ organization, ...position }) => ({ ...position, organization: organization?.slug })) });
    expect(Object.keys(profile.headline).sort(), account.handle).toEqual(["be", "en", "ru"]);
    seen.add(account.handle);
  }
  expect(seen.size).toBeGreaterThan(30);
});
