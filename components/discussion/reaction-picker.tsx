"use client";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { choices } from "./reaction-choices.ts";
import styles from "./message-actions.module.css";

/** The few reactions that work needs; the first gets the focus. */
export function ReactionPicker({ onPick }: { onPick: (emoji: string) => void }) {
  const t = useTranslations("discussion.emoji");
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return choices.map(({ emoji, name }, n) => (
    <button key={name} ref={n === 0 ? first : undefined} type="button" className={styles.action} aria-label={t(name)} title={t(name)} onClick={() => onPick(emoji)}>{emoji}</button>
  ));
}
