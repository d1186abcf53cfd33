"use client";
import { acceptTieAction, declineTieAction, endTieAction, withdrawTieAction } from "#lib/clusters/actions/network.ts";
import type { FormState } from "#lib/core/form.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import styles from "./network.module.css";

export type TieWords = Record<"accept" | "accepted" | "decline" | "declined" | "declineTitle" | "withdraw" | "withdrawn" | "withdrawTitle" | "end" | "ended" | "endTitle" | "endText" | "reason" | "cancel" | "close" | "sending", string>;
type Props = { tieId: string; locale: string; rights: { mayAnswer: boolean; mayWithdraw: boolean; mayEnd: boolean }; words: TieWords };

/** What one may do with a tie: answer it, take it back, end it. What another has to hear the reason of asks for one. */
export function TieButtons({ tieId, locale, rights, words }: Props) {
  const fields = { tieId, locale };
  return (
    <div className={styles.buttons}>
      {rights.mayAnswer ? <ToldButton action={acceptTieAction} done={words.accepted} fields={fields} size="small" variant="primary" pendingLabel={words.sending}>{words.accept}</ToldButton> : null}
      {rights.mayAnswer ? <WithReason action={declineTieAction} fields={fields} label={words.decline} title={words.declineTitle} done={words.declined} words={words} /> : null}
      {rights.mayWithdraw ? <WithReason action={withdrawTieAction} fields={fields} label={words.withdraw} title={words.withdrawTitle} done={words.withdrawn} words={words} silent /> : null}
      {rights.mayEnd ? <WithReason action={endTieAction} fields={fields} label={words.end} title={words.endTitle} text={words.endText} done={words.ended} words={words} /> : null}
    </div>
  );
}

type ReasonProps = { action: (previous: FormState, form: FormData) => Promise<FormState>; fields: Record<string, string>; label: string; title: string; text?: string; done: string; words: TieWords; silent?: boolean };

function WithReason({ action, fields, label, title, text, done, words, silent = false }: ReasonProps) {
  const run = useToldAction(action, done);
  return (
    <ConfirmButton size="small" label={label} action={run} fields={fields} words={{ title, text, confirm: label, cancel: words.cancel, close: words.close }}>
      {silent ? null : <label className={styles.reason}>{words.reason}<textarea name="reason" rows={3} maxLength={1000} /></label>}
    </ConfirmButton>
  );
}
