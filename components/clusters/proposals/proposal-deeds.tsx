"use client";
import { useActionState, useState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { admitProposalAction, answerAsFounderAction, declineProposalAction, withdrawProposalAction, writeInProposalAction } from "#lib/clusters/actions/proposals.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import { Textarea, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import { ReasonForm } from "../reason-form.tsx";
import styles from "./proposals.module.css";

type Own = { proposalId: string; locale: string };

/** A question or an answer in a proposal's thread. */
export function WriteInProposal({ proposalId, locale, words }: Own & { words: Record<"label" | "submit" | "pending", string> }) {
  const [state, action] = useActionState<FormState, FormData>(writeInProposalAction, null);
  return (
    <Form key={state?.ok ? state.attempt : 0} state={state} action={action} locale={locale} draft={`proposal-message-${proposalId}`}>
      <input type="hidden" name="proposalId" value={proposalId} />
      <Field name="text" label={words.label} required><Textarea maxLength={4000} rows={4} /></Field>
      <div><Submit variant="secondary" pendingLabel={words.pending}>{words.submit}</Submit></div>
    </Form>
  );
}

/** Takes one's proposal back, after asking. */
export function WithdrawProposal({ proposalId, locale, words }: Own & { words: Record<"label" | "title" | "text" | "done" | "cancel" | "close", string> }) {
  const action = useToldAction(withdrawProposalAction, words.done);
  return <ConfirmButton variant="quiet" label={words.label} action={action} fields={{ proposalId, locale }} words={{ title: words.title, text: words.text, confirm: words.label, cancel: words.cancel, close: words.close }} />;
}

type DecideWords = Record<"admit" | "admitTitle" | "admitText" | "admitted" | "stage" | "decline" | "declineTitle" | "declined" | "reason" | "reasonHelp" | "cancel" | "close", string>;

/** The office's decision: admit at a stage, or decline with a reason. */
export function DecideProposal({ proposalId, locale, stage, stages, words }: Own & { stage: string; stages: readonly Option[]; words: DecideWords }) {
  const [declining, setDeclining] = useState(false);
  const [chosen, setChosen] = useState(stage);
  const admit = useToldAction(admitProposalAction, words.admitted);
  return (
    <div className={styles.actions}>
      <label>{words.stage} <select value={chosen} onChange={(change) => setChosen(change.target.value)} className={styles.search}>{stages.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select></label>
      <ConfirmButton
        variant="primary" tone="primary" label={words.admit} action={admit} fields={{ proposalId, locale, stage: chosen }}
        words={{ title: words.admitTitle, text: words.admitText, confirm: words.admit, cancel: words.cancel, close: words.close }}
      />
      <Button onClick={() => setDeclining(true)} aria-haspopup="dialog">{words.decline}</Button>
      <Dialog open={declining} onClose={() => setDeclining(false)} title={words.declineTitle} closeLabel={words.close}>
        <ReasonForm action={declineProposalAction} locale={locale} fields={{ proposalId }} words={{ reason: words.reason, reasonHelp: words.reasonHelp, submit: words.decline, done: words.declined, cancel: words.cancel }} onClose={() => setDeclining(false)} />
      </Dialog>
    </div>
  );
}

/** The answer of an organisation that is named as a founder. */
export function AnswerAsFounder({ founderId, locale, words }: { founderId: string; locale: string; words: Record<"agree" | "refuse" | "done", string> }) {
  const action = useToldAction(answerAsFounderAction, words.done);
  return (
    <div className={styles.actions}>
      {(["agree", "refuse"] as const).map((answer) => (
        <form key={answer} action={action}>
          <input type="hidden" name="founderId" value={founderId} /><input type="hidden" name="locale" value={locale} /><input type="hidden" name="agree" value={String(answer === "agree")} />
          <Submit size="small" variant={answer === "agree" ? "primary" : "secondary"}>{words[answer]}</Submit>
        </form>
      ))}
    </div>
  );
}
