"use client";
import Link from "next/link";
import { useActionState } from "react";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { FormState } from "#lib/core/form.ts";
import { resetAction } from "#lib/members/actions.ts";
import { DoneNotice } from "./done-notice.tsx";
import { PasswordInput, type PasswordWords } from "./password-input.tsx";

type Words = { password: string; passwordHelp: string; submit: string; pending: string; again: string; done: { title: string; text: string }; signIn: string; passwordWords: PasswordWords };

/** A new password, by the token of a mailed link. */
export function ResetForm({ locale, token, words }: { locale: string; token: string; words: Words }) {
  const [state, action] = useActionState<FormState, FormData>(resetAction, null);
  if (state?.ok) return <DoneNotice {...words.done}><LinkButton variant="primary" href={`/${locale}/sign-in`}>{words.signIn}</LinkButton></DoneNotice>;
  const dead = state?.errors?.some(({ path }) => path === "token");
  return (
    <Form state={state} action={action} locale={locale}>
      <input type="hidden" name="token" value={token} />
      <Field name="password" label={words.password} help={words.passwordHelp} required><PasswordInput kind="new" words={words.passwordWords} /></Field>
      <Submit pendingLabel={words.pending}>{words.submit}</Submit>
      {dead ? <Link href={`/${locale}/forgot`}>{words.again}</Link> : null}
    </Form>
  );
}
