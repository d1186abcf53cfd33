import { v4 } from "uuid";
import { allTalks } from "../data/all.ts";
import type { Line, LineMore, Talk } from "../data/types.ts";
import { minutesAgo, workdaysAgo } from "../time.ts";
import { idAt, known, type World } from "../world.ts";

const minute = 60_000;
const generalName = "general"; // as lib/discussion/queries/channels.ts has it

/** The general channels of the main clusters. */
export function addTalks(world: World) {
  for (const talk of allTalks) addTalk(world, talk);
}

function addTalk(world: World, { cluster, lines, unread }: Talk) {
  const opened = new Date(momentOf(world, lines[0]!).getTime() - 5 * minute);
  const conversationId = idAt(opened);
  const ids: string[] = [];
  let rev = 0;
  for (const [index, line] of lines.entries()) {
    const [who, , body, more = {}] = line;
    const createdAt = momentOf(world, line);
    const id = idAt(createdAt);
    const changed = more.edited || more.reactions;
    world.messages.push({
      id,
      conversationId,
      seq: index + 1,
      rev: changed ? (rev += 1) : 0,
      authorId: known(world.people, who).id,
      clientId: v4(),
      body,
      replyToId: more.replyTo ? ids[index - more.replyTo]! : null,
      createdAt,
      editedAt: more.edited ? new Date(createdAt.getTime() + 4 * minute) : null,
    });
    addReactions(world, id, createdAt, more);
    ids.push(id);
  }
  world.conversations.push({ id: conversationId, kind: "channel", clusterId: known(world.clusters, cluster).id, name: generalName, lastSeq: lines.length, lastRev: rev, createdAt: opened });
  addReadMarks(world, conversationId, lines, unread);
}

const momentOf = ({ now }: World, [, when]: Line) => (typeof when === "number" ? minutesAgo(now, when) : workdaysAgo(now, ...when));

function addReactions(world: World, messageId: string, createdAt: Date, { reactions = {} }: LineMore) {
  let after = 0;
  for (const [emoji, keys] of Object.entries(reactions)) {
    for (const key of keys) {
      after += 3 * minute;
      world.reactions.push({ messageId, memberId: known(world.people, key).id, emoji, createdAt: new Date(createdAt.getTime() + after) });
    }
  }
}

/** Whoever has spoken has read all but what `unread` says. */
function addReadMarks(world: World, conversationId: string, lines: readonly Line[], unread: Record<string, number>) {
  const readers = new Set([...lines.map(([who]) => who), ...Object.keys(unread)]);
  for (const key of readers) {
    const seq = lines.length - (unread[key] ?? 0);
    world.readMarks.push({ conversationId, memberId: known(world.people, key).id, seq, readAt: minutesAgo(world.now, 60) });
  }
}
