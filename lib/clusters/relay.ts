import type { Relay } from "#lib/realtime/relay.ts";
import { workspaceRoom } from "#lib/realtime/rooms.ts";
import { feedKinds } from "./labels/feed.ts";

/** Whoever has a workspace's overview or feed open hears that something happened, not what: they read it anew. */
export const relays: Relay[] = feedKinds({ managers: true }).map((kind) => ({
  kind,
  frames: ({ clusterId }) => (clusterId ? [{ room: workspaceRoom(clusterId), event: "workspace:changed", payload: { clusterId } }] : []),
}));
