import type { Message } from "#lib/discussion/protocol.ts";

/**
 * What is known of a conversation: one run of messages without gaps, and those beyond a gap that wait for it to be
 * filled. Never changed in place: every function answers the next timeline, or the same one if nothing changed.
 */
export type Timeline = { messages: Message[]; held: Message[]; lastSeq: number };

/** `lastSeq` is where to go on from when there are no messages yet. */
export const timelineOf = (messages: Message[], lastSeq = 0): Timeline => ({ messages, held: [], lastSeq: messages.at(-1)?.seq ?? lastSeq });

/** Something is missing: ask for what comes after `lastSeq`. */
export const hasGap = ({ held }: Timeline) => held.length > 0;

/** Takes messages as they come, in any order and any number of times. */
export function add(timeline: Timeline, incoming: Message[]): Timeline {
  const later = new Map(timeline.held.map((message) => [message.seq, message]));
  for (const message of incoming) if (message.seq > timeline.lastSeq) later.set(message.seq, message);
  const next: Message[] = [];
  for (let seq = timeline.lastSeq + 1; later.has(seq); seq += 1) {
    next.push(later.get(seq)!);
    later.delete(seq);
  }
  const changed = change(timeline, incoming);
  if (next.length === 0 && later.size === timeline.held.length) return changed;
  return { messages: [...changed.messages, ...next], held: [...later.values()], lastSeq: timeline.lastSeq + next.length };
}

/** Earlier messages, from the history. */
export function prepend(timeline: Timeline, earlier: Message[]): Timeline {
  const first = timeline.messages[0]?.seq ?? Infinity;
  return { ...timeline, messages: [...earlier.filter(({ seq }) => seq < first), ...timeline.messages] };
}

/** Newer states of messages that are shown; of two states the one with the higher `rev` counts. */
export function change(timeline: Timeline, changed: Message[]): Timeline {
  const newer = new Map(changed.map((message) => [message.id, message]));
  const replace = (message: Message) => {
    const other = newer.get(message.id);
    return other && other.rev > message.rev ? other : message;
  };
  const messages = timeline.messages.map(replace);
  const held = timeline.held.map(replace);
  const isSame = messages.every((message, n) => message === timeline.messages[n]) && held.every((message, n) => message === timeline.held[n]);
  return isSame ? timeline : { ...timeline, messages, held };
}
