"use client";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { muteKindAction } from "#lib/notifications/actions.ts";
import styles from "./channels.module.css";

/** What one does not want to hear of; each can be heard again. */
export const MutedKinds = ({ locale, kinds, words }: { locale: string; kinds: { kind: string; label: string }[]; words: { unmute: string; unmuted: string } }) => (
  <ul className={styles.list}>{kinds.map(({ kind, label }) => <MutedKind key={kind} locale={locale} kind={kind} label={label} words={words} />)}</ul>
);

function MutedKind({ locale, kind, label, words }: { locale: string; kind: string; label: string; words: { unmute: string; unmuted: string } }) {
  return (
    <li className={styles.row}>
      <span className={styles.name}>{label}</span>
      <ToldButton action={muteKindAction} done={words.unmuted} fields={{ locale, kind, muted: "false" }} size="small">{words.unmute}</ToldButton>
    </li>
  );
}
