"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { Button } from "#components/ui/button.tsx";
import { Textarea } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import styles from "./join-form.module.css";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  locale: string;
  fields: Record<string, string>;
  words: { reason: string; reasonHelp: string; submit: string; done: string; cancel: string };
  onClose: () => void;
};

/** A deed that another has to hear the reason of, inside a dialog. Stays open while the reason is refused. */
export function ReasonForm({ action, locale, fields, words, onClose }: Props) {
  const [state, run] = useActionState<FormState, FormData>(async (previous, form) => {
    const next = await action(previous, form);
    if (next?.ok) {
      toast({ text: words.done }); // here, not in an effect: what it was done to is gone from the page, and the dialog with it
      onClose();
    }
    return next;
  }, null);
  return (
    <Form state={state} action={run} locale={locale} draft={`reason-${Object.values(fields).join("-")}`}>
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Field name="reason" label={words.reason} help={words.reasonHelp} required><Textarea maxLength={1000} rows={4} /></Field>
      <div className={styles.actions}>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Submit variant="danger">{words.submit}</Submit>
      </div>
    </Form>
  );
}
