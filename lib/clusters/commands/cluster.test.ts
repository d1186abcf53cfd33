import { expect, test } from "vitest";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { guest } from "#lib/core/viewer.ts";
import { createClusterInput, joinQuestionsInput, updateClusterInput } from "../input.ts";
import { findCluster, findStanding } from "../queries.ts";
import { closeCluster, createCluster, reopenCluster, setJoinQuestions, updateCluster } from "./cluster.ts";
import { appointCoordinator, removeCoordinator } from "./roles.ts";

const input = (given: object = {}) => createClusterInput.parse({ name: { ru: "Льняной кластер" }, country: "BY", industry: "light_industry", stage: "emerging", ...given });

test("staff make a cluster with its coordinator; to others that place is not there", async () => {
  const { viewer: staff } = await aMember({ staff: true, locale: "ru" });
  const { member, viewer: coordinator } = await aMember();
  const { id, slug } = await createCluster(staff, input({ coordinator: member.email }));
  expect(slug).toMatch(/^lnianoi-klaster/);
  expect(await findCluster(guest(), slug)).toMatchObject({ id, originalLocale: "ru", coordinators: [{ memberId: member.id }], closed: false, rev: 1 });
  expect((await findStanding(coordinator, id)).coordinator).toBe(true);
  for (const who of [coordinator, guest(), { ...staff, scope: "write" as const }]) await expect(createCluster(who, input())).rejects.toMatchObject({ code: "not_found" });
  await expect(createCluster(staff, input({ coordinator: "nobody@example.org" }))).rejects.toMatchObject({ code: "invalid", issues: [{ path: "coordinator" }] });
});

test("coordinators and staff appoint and remove; staff also the last one and again", async () => {
  const { cluster: { id, slug }, coordinator } = await aCluster();
  const { viewer: staff } = await aMember({ staff: true });
  const { viewer } = await aMember();
  const { viewer: stranger } = await aMember();
  await expect(appointCoordinator(stranger, { slug, who: viewer.handle })).rejects.toMatchObject({ code: "forbidden" });
  for (let twice = 0; twice < 2; twice++) await appointCoordinator(staff, { slug, who: viewer.handle });
  await expect(removeCoordinator(stranger, { slug, memberId: coordinator.memberId })).rejects.toMatchObject({ code: "forbidden" });
  for (const { memberId } of [coordinator, viewer]) await removeCoordinator(staff, { slug, memberId });
  await expect(removeCoordinator(staff, { slug, memberId: viewer.memberId })).rejects.toMatchObject({ code: "not_found" });
  expect((await findStanding(viewer, id)).coordinator).toBe(false);
  await appointCoordinator(staff, { slug, who: viewer.handle });
  expect((await findStanding(viewer, id)).coordinator).toBe(true);
});

test("coordinators change texts, questions and doors; participants, strangers and coordinators elsewhere do not", async () => {
  const { cluster: { slug, rev }, coordinator, administrator } = await aParticipant();
  const { coordinator: elsewhere } = await aCluster();
  const { viewer: stranger } = await aMember();
  for (const who of [administrator, elsewhere, stranger]) {
    const deeds = [() => updateCluster(who, { slug, rev, city: "X" }), () => setJoinQuestions(who, { slug, rev, questions: [] }), () => closeCluster(who, { slug }), () => reopenCluster(who, { slug })];
    for (const deed of deeds) {
      await expect(deed()).rejects.toMatchObject({ code: "forbidden" });
    }
  }
  await expect(closeCluster(guest(), { slug })).rejects.toMatchObject({ code: "unauthenticated" });
  for (let twice = 0; twice < 2; twice++) await closeCluster(coordinator, { slug });
  expect(await findCluster(guest(), slug)).toMatchObject({ closed: true, rev: rev + 1 });
  await reopenCluster(coordinator, { slug });
  expect(await findCluster(guest(), slug)).toMatchObject({ closed: false });
  await expect(closeCluster(coordinator, { slug: "\0" })).rejects.toMatchObject({ code: "not_found" });
});

test("two edits at once of the same revision: one is stale", async () => {
  const { cluster: { slug, rev }, coordinator } = await aCluster({ city: "Minsk" });
  const edits = await Promise.allSettled([updateCluster(coordinator, { slug, rev, city: "Orsha" }), updateCluster(coordinator, { slug, rev, city: null })]);
  expect(edits.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(edits.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "stale" } });
});

test("questions keep their ids over edits, and foreign or doubled ids get new ones", async () => {
  const { cluster: { slug, rev }, coordinator } = await aCluster();
  const set = (n: number, questions: object[]) => setJoinQuestions(coordinator, { slug, rev: n, ...joinQuestionsInput.parse({ questions }) });
  await set(rev, [{ text: { en: "Volume?" }, required: "on" }]);
  const first = (await findCluster(guest(), slug))!.joinQuestions[0]!;
  await set(rev + 1, [{ id: first.id, text: { en: "Volume a year?" }, required: false }, { id: first.id, text: { en: "Again?" }, required: true }]);
  const questions = (await findCluster(guest(), slug))!.joinQuestions;
  expect(questions).toMatchObject([{ id: first.id, required: false }, { required: true }]);
  expect(questions[1]!.id).not.toBe(first.id);
  expect(joinQuestionsInput.safeParse({ questions: Array(11).fill({ text: { en: "?" }, required: true }) }).success).toBe(false);
});

test.each([
  ["300 characters", { name: { en: "x".repeat(300) } }, "too_long"],
  ["a right-to-left override", { name: { ru: "Кластер\u202E" } }, "invisible_characters"],
  ["a zero-width space", { keyProduct: { en: "Fl\u200Bax" } }, "invisible_characters"],
  ["NUL", { city: "Min\0sk" }, "control_characters"],
  ["a latitude in words", { latitude: "north" }, "degrees"],
  ["a latitude of 91", { latitude: 91 }, "degrees"],
])("%s is refused in words", (_what, given, reason) => {
  expect(updateClusterInput.safeParse(given).error?.issues.map(({ message }) => message)).toContain(reason);
});

test("a latitude may have a comma, as Russian writes it; an empty one is none", () => {
  expect(updateClusterInput.parse({ latitude: " 55,19 ", longitude: "" })).toEqual({ latitude: 55.19, longitude: null });
});
