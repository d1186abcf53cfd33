import { beforeAll, describe, expect, test, vi } from "vitest";
import { cookiesOf } from "#lib/auth/cookie.ts";
import { formToObject } from "#lib/auth/doors.ts";
import type { FormState } from "#lib/core/form.ts";
import { log } from "#lib/core/log.ts";
import { locales } from "#lib/i18n/locales.ts";
import { type Action, allActions } from "./actions.ts";
import { type Field, fieldsOf } from "./fields.ts";
import { saysWell } from "./sayings.ts";
import { aStanding, filledBy, type Standing, whoKnocks } from "./standing.ts";
import { everything, forgetTries } from "./written.ts";
import { endless, formWith, type Wrong, wrongFields, wrongForms } from "./wrong.ts";

// Everything wrong that can be sent, to every form of the product: each is refused in the reader's language beside its
// field, what was typed comes back, and nothing is written.

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined), set: () => {} }),
  headers: async () => new Headers({ "user-agent": "Test/1.0" }),
}));
vi.mock("next/cache", () => ({ refresh: () => {} }));
vi.mock("#lib/auth/doors.ts", async (original) => (await import("./actions.ts")).tellingDoors(await original()));

const actions = await allActions();
let standing: Standing;
let known: string[] = []; // what was seen to stand in the database last
beforeAll(async () => void (standing = await aStanding()));

/** Sends a form as who has the standing for it. Next's own redirect counts as done. */
async function send({ name, send: post, who }: Action, form: FormData): Promise<FormState> {
  jar.clear();
  const viewer = whoKnocks(standing, who);
  if (viewer) for (const cookie of await cookiesOf(viewer.sessionId!)) jar.set(cookie.name, cookie.value);
  await forgetTries();
  const errors = vi.spyOn(log, "error");
  errors.mockClear();
  const answer = await post(form).catch((thrown: { digest?: string }) => {
    if (/^NEXT_(REDIRECT|HTTP_ERROR)/.test(thrown.digest ?? "")) return { ok: true };
    throw thrown;
  });
  expect(errors.mock.calls.map(([context]) => (context as unknown as { error: unknown }).error), name).toEqual([]);
  return answer;
}

async function refusedWell(action: Action, { what, form }: Wrong, index: number) {
  const locale = locales[index % locales.length]!;
  form.set("locale", locale);
  const state = await send(action, form);
  const about = `${action.name}, ${what}, ${locale}`;
  expect(({} as { polluted?: unknown }).polluted, about).toBeUndefined();
  if (state?.ok) {
    expect(action.schema.safeParse(formToObject(form)).success, `${about}: taken against the schema`).toBe(true);
    return state;
  }
  expect(state, about).not.toBeNull();
  // what the schema refuses never comes to a command; that, too, is looked at when all is said
  if (action.schema.safeParse(formToObject(form)).success) expect(await everything(), `${about}: something was written`).toEqual(known);
  saysWell(state!, locale, about);
  expect(() => JSON.stringify(state), `${about}: the answer can be sent`).not.toThrow();
  expect(JSON.stringify(filesIn(state!.values)), `${about}: no file comes back`).toBe("[]");
  const lost = (state!.errors ?? []).filter(({ path }) => path && !standsAt(fieldsOf(action.schema), path));
  expect(lost, `${about}: errors at fields that are there`).toEqual([]);
  for (const [name, value] of form) {
    if (/password/i.test(name) || typeof value !== "string" || form.getAll(name).length > 1 || /^a\.|proto|^\.|\.\./.test(name) || name.endsWith("[]")) continue;
    expect(at(state!.values, name) ?? at(state!.values, `${name}.0`), `${about}: ${name} comes back`).toBeDefined();
  }
  return state;
}
const filesIn = (value: unknown): unknown[] => (value instanceof File ? [value.name] : typeof value === "object" && value !== null ? Object.values(value).flatMap(filesIn) : []);
const standsAt = (fields: Field[], path: string) => fields.map(({ name }) => name.replace("[]", "")).some((name) => name === path || name.startsWith(`${path}.`) || path.startsWith(`${name}.`));
const at = (values: unknown, name: string) => name.split(".").reduce<unknown>((inside, part) => (inside as Record<string, unknown> | undefined)?.[part], values);

test("the forms are found, with their schemas", () => {
  expect(actions.length).toBeGreaterThan(130);
});

describe("every form", () => {
  test.each(actions.map((action) => [action.name, action] as const))("%s", async (_, action) => {
    const fields = fieldsOf(action.schema).filter(({ name }) => name !== "locale"); // the page says it
    let [index, filled] = [0, await fill(action)];
    const send = async (wrong: Wrong) => {
      const answer = await refusedWell(action, wrong, index++);
      if (!answer?.ok) return;
      standing = await aStanding(); // what was done is not there to be done again
      filled = await fill(action);
    };
    for (const wrong of wrongForms(fields, filled)) await send(wrong);
    for (const wrong of wrongFields(fields)) await send(formWith(fields, filled, wrong));
    expect(await everything(), "something was written").toEqual(known);
    expect(endless(fields)).toEqual([]);
  });
});

async function fill(action: Action) {
  const filled = await filledBy(standing, action.name);
  known = await everything();
  return filled;
}
