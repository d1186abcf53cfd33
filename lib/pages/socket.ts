import { z } from "zod";
import { onSocket } from "#lib/realtime/handler.ts";
import { pageRoom } from "#lib/realtime/rooms.ts";
import { requirePage } from "./access.ts";

/** How long somebody counts as writing, in milliseconds, unless told again. */
const writingLasts = 20_000;

const input = z.strictObject({ pageId: z.uuid("invalid_id") });

export const handlers = [
  onSocket({
    event: "page:open",
    input,
    async run(viewer, { pageId }, connection) {
      await requirePage(viewer, pageId);
      await connection.enter(pageRoom(pageId));
    },
  }),
  onSocket({ event: "page:close", input, run: async (_viewer, { pageId }, connection) => connection.leave(pageRoom(pageId)) }),
  onSocket({
    event: "page:editing",
    input,
    async run({ memberId, name, handle }, { pageId }, connection) {
      const room = pageRoom(pageId);
      if (!connection.isIn(room)) return; // who has not opened it is not heard
      const until = new Date(Date.now() + writingLasts).toISOString();
      await connection.tellOthers(room, "page:editing", { pageId, member: { id: memberId, name, handle }, until });
    },
  }),
];
