"use client";
import { useState } from "react";
import { changeRoleAction, leaveAction, removeParticipantAction } from "#lib/clusters/actions/participants.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import type { Option } from "#components/ui/form/controls.tsx";
import type { ParticipantWords } from "./participant-table.tsx";
import { ReasonForm } from "../reason-form.tsx";
import selects from "../role-select.module.css";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

type Props = { participantId: string; locale: string; words: ParticipantWords };

/** The place in the chain, changed as soon as another is chosen and confirmed: a keyboard walks through a select. */
export function ChangeRole({ participantId, locale, words, role, roles }: Props & { role: string; roles: readonly Option[] }) {
  const [chosen, setChosen] = useState(role);
  const action = useToldAction(changeRoleAction, words.changed);
  return (
    <form action={action} className={selects.form}>
      <input type="hidden" name="participantId" value={participantId} />
      <input type="hidden" name="locale" value={locale} />
      <select name="valueChainRole" value={chosen} aria-label={`${words.change}: ${words.organization}`} className={selects.select} onChange={(change) => setChosen(change.target.value)}>
        {roles.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
      {chosen === role ? null : <Button type="submit" size="small">{words.save}</Button>}
    </form>
  );
}

/** Removes a participant, with a reason. */
export function RemoveParticipant({ participantId, locale, words }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="quiet" aria-label={words.removeTitle} aria-haspopup="dialog" onClick={() => setOpen(true)}>{words.remove}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.removeTitle} closeLabel={words.close}>
        <p>{words.removeText}</p>
        <ReasonForm action={removeParticipantAction} locale={locale} fields={{ participantId }} words={{ ...words, submit: words.remove, done: words.removed }} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** Leaves in one's organisation's name, after asking. */
export function Leave({ participantId, locale, words }: Props) {
  const action = useToldAction(leaveAction, words.left);
  return (
    <ConfirmButton
      size="small" variant="quiet" label={words.leave} action={action} fields={{ participantId, locale }}
      words={{ title: words.leaveTitle, text: words.leaveText, confirm: words.leave, cancel: words.cancel, close: words.close }}
    />
  );
}
