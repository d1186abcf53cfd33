"use client";
import { useState, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { __iconData as pencil } from "#icons/pencil";
import { __iconData as replyIcon } from "#icons/reply";
import { __iconData as smile } from "#icons/face-slightly-smiling-plus";
import { __iconData as bin } from "#icons/trash";
import { mayDeleteMessage, mayEditMessage } from "#lib/discussion/policy.ts";
import type { Message } from "#lib/discussion/protocol.ts";
import { Icon, type IconData } from "#components/ui/icon.tsx";
import type { Deeds } from "./message-row.tsx";
import { ReactionPicker } from "./reaction-picker.tsx";
import { useReader } from "./use-reader.ts";
import styles from "./message-actions.module.css";

/** What one may do with a message; stands over it while it is pointed at or has the focus. */
export function MessageActions({ message, does }: { message: Message; does: Pick<Deeds, "reply" | "edit" | "delete" | "react"> }) {
  const t = useTranslations("discussion");
  const { me, standing } = useReader();
  const [isPicking, setIsPicking] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && isPicking) setIsPicking(false);
  };
  return (
    <div className={styles.actions} role="toolbar" aria-label={t("actions")} onKeyDown={onKeyDown}>
      {isPicking ? (
        <ReactionPicker onPick={(emoji) => { does.react(message, emoji); setIsPicking(false); }} />
      ) : (
        <>
          <Action icon={smile} label={t("react")} onPress={() => setIsPicking(true)} />
          <Action icon={replyIcon} label={t("reply")} onPress={() => does.reply(message)} />
          {mayEditMessage(me.id, message) ? <Action icon={pencil} label={t("edit")} onPress={() => does.edit(message)} /> : null}
          {mayDeleteMessage(me.id, standing, message) ? <Action icon={bin} label={t("delete")} onPress={() => does.delete(message)} /> : null}
        </>
      )}
    </div>
  );
}

const Action = ({ icon, label, onPress }: { icon: IconData; label: string; onPress: () => void }) => (
  <button type="button" className={styles.action} aria-label={label} title={label} onClick={onPress}><Icon of={icon} size={16} /></button>
);
