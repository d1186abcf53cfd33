"use client";
import { useActionState, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import dialogStyles from "#components/ui/dialog/dialog.module.css";
import { TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import type { FormState } from "#lib/core/form.ts";
import { beginEmailRecoveryAction } from "#lib/members/actions/account.ts";

type Words = Record<"open" | "title" | "text" | "email" | "evidence" | "help" | "begin" | "begun" | "cancel" | "close", string>;

/** Begins the change of a lost address, with a word on how the office made sure. The dialog stays while something is wrong with it. */
export function RecoverAddress({ locale, memberId, words }: { locale: string; memberId: string; words: Words }) {
  const [open, setOpen] = useState(false);
  const [state, action] = useActionState<FormState, FormData>(async (previous, form) => {
    const next = await beginEmailRecoveryAction(previous, form);
    if (next?.ok) {
      setOpen(false);
      toast({ text: words.begun });
    }
    return next;
  }, null);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" aria-label={words.title} onClick={() => setOpen(true)}>{words.open}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.title} closeLabel={words.close}>
        <p>{words.text}</p>
        <Form state={state} action={action} locale={locale}>
          <input type="hidden" name="memberId" value={memberId} />
          <Field name="email" label={words.email} required><TextInput type="email" maxLength={254} autoComplete="off" /></Field>
          <Field name="evidence" label={words.evidence} help={words.help} required><TextInput maxLength={500} autoComplete="off" /></Field>
          <div className={dialogStyles.actions}>
            <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
            <Submit>{words.begin}</Submit>
          </div>
        </Form>
      </Dialog>
    </>
  );
}
