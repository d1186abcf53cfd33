"use client";
import { useTranslations } from "use-intl";
import type { Message } from "#lib/discussion/protocol.ts";
import { useReader } from "./use-reader.ts";
import styles from "./reaction-bar.module.css";

/** Who reacted with what, counted; a press adds one's own or takes it away. */
export function ReactionBar({ message, onReact, isFocusable }: { message: Message; onReact: (message: Message, emoji: string) => void; isFocusable: boolean }) {
  const t = useTranslations("discussion");
  const { me } = useReader();
  return (
    <div className={styles.bar}>
      {message.reactions.map(({ emoji, memberIds }) => {
        const isMine = memberIds.includes(me.id);
        const label = t(isMine ? "reactionMine" : "reactionBy", { emoji, count: memberIds.length });
        return (
          <button key={emoji} type="button" className={styles.reaction} aria-pressed={isMine} aria-label={label} title={label} tabIndex={isFocusable ? 0 : -1} onClick={() => onReact(message, emoji)}>
            <span aria-hidden="true">{emoji}</span> {memberIds.length}
          </button>
        );
      })}
    </div>
  );
}
