import { z } from "zod";
import { notFound } from "#lib/core/errors.ts";
import { onSocket } from "#lib/realtime/handler.ts";
import { workspaceRoom } from "#lib/realtime/rooms.ts";
import { mayEnterWorkspace } from "./policy.ts";
import { findStanding } from "./queries.ts";

export const handlers = [
  onSocket({
    event: "workspace:open",
    input: z.object({ clusterId: z.uuid() }),
    async run(viewer, { clusterId }, connection) {
      if (!mayEnterWorkspace(await findStanding(viewer, clusterId))) throw notFound();
      await connection.enter(workspaceRoom(clusterId));
    },
  }),
];
