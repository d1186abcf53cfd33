"use client";
import { muteKindAction } from "#lib/notifications/actions.ts";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import styles from "./channels.module.css";

/** What one does not want to hear of; each can be heard again. */
export const MutedKinds = ({ locale, kinds, words }: { locale: string; kinds: { kind: string; label: string }[]; words: { unmute: string; unmuted: string } }) => (
  <ul className={styles.list}>{kinds.map(({ kind, label }) => <MutedKind key={kind} locale={locale} kind={kind} label={label} words={words} />)}</ul>
);

function MutedKind({ locale, kind, label, words }: { locale: string; kind: string; label: string; words: { unmute: string; unmuted: string } }) {
  return (
    <li className={styles.row}>
      <span className={styles.name}>{label}</span>
      <form action={useToldAction(muteKindAction, words.unmuted)}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="muted" value="false" />
        <Submit variant="secondary" size="small">{words.unmute}</Submit>
      </form>
    </li>
  );
}
