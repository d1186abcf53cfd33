import { relay } from "#lib/realtime/relay.ts";
import { pageRoom } from "#lib/realtime/rooms.ts";
import { pageChanged } from "./activity.ts";

export const relays = [
  relay(pageChanged, ({ subjectId, actorId, data }) => [
    { room: pageRoom(subjectId!), event: "page:changed", payload: { pageId: subjectId, locale: data.locale, rev: data.number, actorId } },
  ]),
];
