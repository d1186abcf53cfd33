"use client";
import { useActionState } from "react";
import { TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import type { FormState } from "#lib/core/form.ts";
import { forgotAction } from "#lib/members/actions.ts";
import { SentNotice } from "./sent-notice.tsx";

type Words = { email: string; submit: string; pending: string; sent: { title: string; text: string; missing: string } };

/** Asks for the letter that sets a new password. */
export function ForgotForm({ locale, words }: { locale: string; words: Words }) {
  const [state, action] = useActionState<FormState, FormData>(forgotAction, null);
  if (state?.ok) return <SentNotice {...words.sent} email={(state.result as { email: string }).email} />;
  return (
    <Form state={state} action={action} locale={locale}>
      <Field name="email" label={words.email} required><TextInput type="email" autoComplete="username" inputMode="email" autoCapitalize="off" spellCheck={false} maxLength={254} /></Field>
      <Submit pendingLabel={words.pending}>{words.submit}</Submit>
    </Form>
  );
}
