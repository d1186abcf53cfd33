"use client";
import { useActionState, useState } from "react";
import { __iconData as check } from "#icons/check";
import { __iconData as plus } from "#icons/user-round-plus";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import { Textarea } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import type { FormState } from "#lib/core/form.ts";
import { acceptContactAction, declineContactAction, requestContactAction, withdrawContactAction } from "#lib/members/actions/contacts.ts";
import type { ContactWords } from "../contact-words.ts";

type Asking = { locale: string; handle: string; words: ContactWords };

/** Asks somebody to be a contact, with a note, in a dialog. */
export function AskContact({ locale, handle, words }: Asking) {
  const [open, setOpen] = useState(false);
  const [state, action] = useActionState<FormState, FormData>(async (previous, form) => {
    const next = await requestContactAction(previous, form);
    if (next?.ok) {
      setOpen(false);
      toast({ text: words.sent });
    }
    return next;
  }, null);
  return (
    <>
      <Button variant="primary" icon={<Icon of={plus} size={16} />} aria-haspopup="dialog" onClick={() => setOpen(true)}>{words.ask}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.askTitle} closeLabel={words.close}>
        <p>{words.askText}</p>
        <Form state={state} action={action} locale={locale} draft={`contact-${handle}`}>
          <input type="hidden" name="handle" value={handle} />
          <Field name="note" label={words.note} help={words.noteHelp} optional={words.optional}><Textarea maxLength={500} rows={4} /></Field>
          <div><Submit pendingLabel={words.sending}>{words.send}</Submit></div>
        </Form>
      </Dialog>
    </>
  );
}

type Answering = { locale: string; requestId: string; words: ContactWords; size?: "normal" | "small" };

/** Yes or no to a request. */
export function AnswerContact({ locale, requestId, words, size }: Answering) {
  const accept = useToldAction(acceptContactAction, words.accepted);
  const decline = useToldAction(declineContactAction, words.declined);
  const fields = <><input type="hidden" name="locale" value={locale} /><input type="hidden" name="requestId" value={requestId} /></>;
  return (
    <>
      <form action={accept}>{fields}<Submit variant="primary" size={size} icon={<Icon of={check} size={16} />} aria-label={words.acceptOf}>{words.accept}</Submit></form>
      <form action={decline}>{fields}<Submit variant="secondary" size={size} aria-label={words.declineOf}>{words.decline}</Submit></form>
    </>
  );
}

/** Takes one's request back. */
export function WithdrawContact({ locale, requestId, words, size }: Answering) {
  const withdraw = useToldAction(withdrawContactAction, words.withdrawn);
  return (
    <form action={withdraw}>
      <input type="hidden" name="locale" value={locale} /><input type="hidden" name="requestId" value={requestId} />
      <Submit variant="secondary" size={size} aria-label={words.withdrawOf}>{words.withdraw}</Submit>
    </form>
  );
}
