"use client";
import { useActionState, useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import dialogStyles from "#components/ui/dialog/dialog.module.css";
import { TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
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
export function UnbanMember({ locale, memberId, words }: { locale: string; memberId: string; words: { unban: string; label: string; done: string } }) {
  const [state, action] = useActionState<FormState, FormData>(unbanAction, null);
  useEffect(() => {
    if (state?.ok) toast({ text: words.done });
    else if (state?.message) toast({ text: state.message, tone: "bad" });
  }, [state, words.done]);
  return (
    <form action={action} aria-label={words.label}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="memberId" value={memberId} />
      <Submit size="small" variant="secondary">{words.unban}</Submit>
    </form>
  );
}
