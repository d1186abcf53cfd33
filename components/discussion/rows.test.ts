import { expect, test } from "vitest";
import type { Message } from "#lib/discussion/protocol.ts";
import { piecesOf } from "./links.ts";
import { rowsOf } from "./rows.ts";

const ann = { id: "ann", name: "Ann", handle: "ann" };
const bob = { id: "bob", name: "Bob", handle: "bob" };
const message = (seq: number, author: typeof ann, createdAt: string): Message =>
  ({ id: `${seq}`, conversationId: "c", seq, rev: 0, clientId: `${seq}`, author, body: "x", replyTo: null, reactions: [], createdAt, editedAt: null, deletedAt: null });

test("messages stand together by author and minute, apart by day and by the new line", () => {
  const list = [message(1, ann, "2026-01-01T10:00:00Z"), message(2, ann, "2026-01-01T10:01:00Z"), message(3, ann, "2026-01-01T10:30:00Z"), message(4, bob, "2026-01-01T10:31:00Z"), message(5, bob, "2026-01-02T10:00:00Z")];
  const rows = rowsOf(list, { dayOf: (at) => at.slice(0, 10), readSeq: 3, me: "ann" });
  expect(rows.map(({ startsDay }) => startsDay)).toEqual([true, false, false, false, true]);
  expect(rows.map(({ continues }) => continues)).toEqual([false, true, false, false, false]);
  expect(rows.map(({ startsNew }) => startsNew)).toEqual([false, false, false, true, false]);
  expect(rowsOf(list, { dayOf: () => "", readSeq: 3, me: "bob" }).some(({ startsNew }) => startsNew)).toBe(false); // one's own are not new
});

test("only whole addresses become links", () => {
  const links = (text: string) => piecesOf(text).filter(({ href }) => href).map(({ text: t }) => t);
  expect(links("See https://example.org/a_(b), (https://example.org/c). And «https://пример.рф/путь»!")).toEqual(["https://example.org/a_(b)", "https://example.org/c", "https://пример.рф/путь"]);
  expect(links("javascript:alert(1) data:text/html,x http:// https://user:pw@evil.example ftp://x.example xhttps://no.example")).toEqual([]);
  expect(piecesOf("a https://x.by b").map(({ text }) => text).join("")).toBe("a https://x.by b");
});
