"use client";
import { useActionState, useEffect, useState } from "react";
import { PasswordInput, type PasswordWords } from "#components/members/password-input.tsx";
import { leave, stay } from "#components/shell/me.ts";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { deleteAccountAction } from "#lib/account/actions.ts";
import type { FormState } from "#lib/core/form.ts";
import { CodeInput } from "./code-input.tsx";
import styles from "./recovery-codes.module.css";

type Words = { open: string; handle: string; password: string; code: string; submit: string; pending: string; cancel: string; passwordWords: PasswordWords };

/** Ends one's account: the handle is typed, so that nobody does it by a slip of the hand. */
export function DeleteAccount({ locale, hasPassword, hasSecondFactor, words }: { locale: string; hasPassword: boolean; hasSecondFactor: boolean; words: Words }) {
  const [open, setOpen] = useState(false);
  const [state, action] = useActionState<FormState, FormData>(deleteAccountAction, null);
  useEffect(() => {
    if (state && !state.ok) stay();
  }, [state]);
  if (!open) return <div><Button variant="danger" onClick={() => setOpen(true)}>{words.open}</Button></div>;
  return (
    <Form state={state} action={action} locale={locale} onSubmit={leave}>
      <Field name="handle" label={words.handle} required><TextInput autoComplete="off" autoCapitalize="off" spellCheck={false} maxLength={100} /></Field>
      {hasPassword ? <Field name="currentPassword" label={words.password} required><PasswordInput kind="current" words={words.passwordWords} /></Field> : null}
      {hasSecondFactor ? <Field name="code" label={words.code} required><CodeInput any /></Field> : null}
      <div className={styles.actions}>
        <Submit variant="danger" pendingLabel={words.pending}>{words.submit}</Submit>
        <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
