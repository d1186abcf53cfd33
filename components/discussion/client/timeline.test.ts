import { expect, test } from "vitest";
import type { Message } from "#lib/discussion/protocol.ts";
import { Outbox } from "./outbox.ts";
import { add, change, hasGap, prepend, timelineOf } from "./timeline.ts";

const m = (seq: number, rev = 0) => ({ id: `${seq}`, seq, rev, body: `${seq}/${rev}` }) as Message;
const seqs = ({ messages }: { messages: Message[] }) => messages.map(({ seq }) => seq);

test("messages in any order and any number of times make one run; a gap waits to be filled", () => {
  const start = timelineOf([m(1)]);
  const gapped = add(add(start, [m(4)]), [m(3), m(4)]);
  expect([seqs(gapped), hasGap(gapped)]).toEqual([[1], true]);
  const filled = add(gapped, [m(2), m(1)]);
  expect([seqs(filled), hasGap(filled), filled.lastSeq]).toEqual([[1, 2, 3, 4], false, 4]);
  expect(add(filled, [m(2)])).toBe(filled);
});

test("of two states of a message the later counts, held ones too; history goes before", () => {
  const timeline = add(timelineOf([m(5), m(6)]), [m(8)]);
  const changed = change(timeline, [m(5, 3), m(8, 4)]);
  expect(change(changed, [m(5, 2)])).toBe(changed);
  expect(add(changed, [m(7), m(5)]).messages.map(({ body }) => body)).toEqual(["5/3", "6/0", "7/0", "8/4"]);
  expect(seqs(prepend(changed, [m(3), m(4), m(5)]))).toEqual([3, 4, 5, 6]);
  expect(timelineOf([], 0).lastSeq).toBe(0);
});

test("the outbox survives a reload in order, and what was on its way goes again", () => {
  const kept = new Map<string, string>();
  const store = { getItem: (k: string) => kept.get(k) ?? null, setItem: (k: string, v: string) => void kept.set(k, v), removeItem: (k: string) => void kept.delete(k), key: (n: number) => [...kept.keys()][n] ?? null, get length() { return kept.size; } };
  const item = (clientId: string, state: "queued" | "sending" | "failed") => ({ clientId, body: clientId, replyTo: null, createdAt: "", state });
  const outbox = new Outbox(store, "me", "here");
  for (const one of [item("b", "queued"), item("a", "sending"), item("c", "failed")]) outbox.put(one);
  new Outbox(store, "me", "elsewhere").put(item("x", "queued"));
  kept.set("cluster.outbox:me:here:broken", "null");

  const reloaded = new Outbox(store, "me", "here");
  expect(reloaded.items.map(({ clientId, state }) => [clientId, state])).toEqual([["a", "queued"], ["b", "queued"], ["c", "failed"]]);
  expect(reloaded.head?.clientId).toBe("a");
  reloaded.remove("a");
  expect(new Outbox(store, "me", "here").items).toHaveLength(2);
  expect(new Outbox(null, "me", "here").items).toEqual([]);
});
