"use client";
import { useActionState, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import dialogStyles from "#components/ui/dialog/dialog.module.css";
import { TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import type { FormState } from "#lib/core/form.ts";
import { banAction, unbanAction } from "#lib/members/actions.ts";

type BanWords = { ban: string; title: string; text: string; reason: string; done: string; cancel: string; close: string };

/** Closes an account, with a reason. The dialog stays while something is wrong with it. */
export function BanMember({ locale, memberId, words }: { locale: string; memberId: string; words: BanWords }) {
  const [open, setOpen] = useState(false);
  const [state, action] = useActionState<FormState, FormData>(async (previous, form) => {
    const next = await banAction(previous, form);
    if (next?.ok) {
      setOpen(false);
      toast({ text: words.done });
    }
    return next;
  }, null);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" aria-label={words.title} onClick={() => setOpen(true)}>{words.ban}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.title} closeLabel={words.close}>
        <p>{words.text}</p>
        <Form state={state} action={action} locale={locale}>
          <input type="hidden" name="memberId" value={memberId} />
          <Field name="reason" label={words.reason} required><TextInput maxLength={500} autoComplete="off" /></Field>
          <div className={dialogStyles.actions}>
            <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
            <Submit variant="danger">{words.ban}</Submit>
          </div>
        </Form>
      </Dialog>
    </>
  );
}

/** Opens a closed account again. */
export const UnbanMember = ({ locale, memberId, words }: { locale: string; memberId: string; words: { unban: string; label: string; done: string } }) => (
  <ToldButton action={unbanAction} done={words.done} fields={{ locale, memberId }} size="small" variant="secondary" aria-label={words.label}>{words.unban}</ToldButton>
);
