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
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { toast } from "#components/ui/toast/toast.ts";
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
  const fields = { locale, requestId };
  return (
    <>
      <ToldButton action={acceptContactAction} done={words.accepted} fields={fields} variant="primary" size={size} icon={<Icon of={check} size={16} />} aria-label={words.acceptOf}>{words.accept}</ToldButton>
      <ToldButton action={declineContactAction} done={words.declined} fields={fields} size={size} aria-label={words.declineOf}>{words.decline}</ToldButton>
    </>
  );
}

/** Takes one's request back. */
export function WithdrawContact({ locale, requestId, words, size }: Answering) {
  return <ToldButton action={withdrawContactAction} done={words.withdrawn} fields={{ locale, requestId }} size={size} aria-label={words.withdrawOf}>{words.withdraw}</ToldButton>;
}
