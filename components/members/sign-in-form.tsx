"use client";
import Link from "next/link";
import { useActionState, useState } from "react";
import { SecondStep, type SecondStepWords } from "#components/account/second-step.tsx";
import { TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import type { FormState } from "#lib/core/form.ts";
import { signInAction } from "#lib/members/actions.ts";
import { PasswordInput, type PasswordWords } from "./password-input.tsx";
import styles from "./auth-card.module.css";

type Words = { email: string; password: string; submit: string; pending: string; forgot: string; passwordWords: PasswordWords; step: SecondStepWords };

/** E-mail and password; then a code, where the account asks for one. `challenge`: the first step was made elsewhere. */
export function SignInForm({ locale, next, challenge: given, words }: { locale: string; next: string; challenge?: string; words: Words }) {
  const [state, action] = useActionState<FormState, FormData>(signInAction, null);
  const [left, leave] = useState<FormState | "given">(null);
  const challenge = state?.ok && state !== left ? (state.result as { challenge?: string } | undefined)?.challenge : left === "given" ? undefined : given;
  if (challenge) return <SecondStep locale={locale} next={next} challenge={challenge} words={words.step} onBack={() => leave(state ?? "given")} />;
  return (
    <Form state={state} action={action} locale={locale}>
      <input type="hidden" name="next" value={next} />
      <Field name="email" label={words.email} required><TextInput type="email" autoComplete="username" inputMode="email" autoCapitalize="off" spellCheck={false} maxLength={320} /></Field>
      <Field name="password" label={words.password} help={<Link href={`/${locale}/forgot`} className={styles.forgot}>{words.forgot}</Link>} required><PasswordInput kind="current" words={words.passwordWords} /></Field>
      <Submit pendingLabel={words.pending}>{words.submit}</Submit>
    </Form>
  );
}
