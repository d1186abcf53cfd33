import type { Fact } from "#lib/activity/kind.ts";
import { relays as clusters } from "#lib/clusters/relay.ts";
import { relays as discussion } from "#lib/discussion/relay.ts";
import { relays as pages } from "#lib/pages/relay.ts";
import type { Relay } from "#lib/realtime/relay.ts";
import { memberRoom } from "#lib/realtime/rooms.ts";

/** Who hears of which fact. What is not here, nobody hears over sockets. */
export const relays = new Map<string, Relay["frames"]>([
  ...clusters.map(({ kind, frames }) => [kind, frames] as const),
  ...discussion.map(({ kind, frames }) => [kind, frames] as const),
  ...pages.map(({ kind, frames }) => [kind, frames] as const),
  ["notification.created", tellMember],
  ["notification.read", tellRead],
]);

function tellMember({ data: { memberId, ...news } }: Fact) {
  return [{ room: memberRoom(String(memberId)), event: "notification:new", payload: news }];
}

function tellRead({ data: { memberId, ...news } }: Fact) {
  return [{ room: memberRoom(String(memberId)), event: "notification:read", payload: news }];
}
