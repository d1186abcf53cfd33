import type { Message } from "#lib/discussion/protocol.ts";

/** Milliseconds within which messages of one author stand together under one name. */
const together = 5 * 60_000;

export type Row = {
  message: Message;
  /** The first of its day, in the reader's zone: the day is written above. */
  startsDay: boolean;
  /** The first that the reader has not seen: the line is drawn above. */
  startsNew: boolean;
  /** Under the name of the message before. */
  continues: boolean;
};

/** How messages stand in the list. `dayOf` names the day of a moment; `readSeq` is where the reader stopped, null for no line. */
export function rowsOf(messages: Message[], { dayOf, readSeq, me }: { dayOf: (at: string) => string; readSeq: number | null; me: string }): Row[] {
  const firstNew = readSeq === null ? undefined : messages.find(({ seq, author }) => seq > readSeq && author?.id !== me);
  return messages.map((message, n) => {
    const before = messages[n - 1];
    const startsDay = !before || dayOf(before.createdAt) !== dayOf(message.createdAt);
    const startsNew = message === firstNew;
    const continues =
      !startsDay && !startsNew && before !== undefined && message.replyTo === null && before.deletedAt === null && message.deletedAt === null &&
      before.author !== null && before.author.id === message.author?.id && Date.parse(message.createdAt) - Date.parse(before.createdAt) < together;
    return { message, startsDay, startsNew, continues };
  });
}
