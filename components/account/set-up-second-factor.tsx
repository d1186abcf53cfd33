"use client";
import { useRouter } from "next/navigation";
import { useActionState } from "react";
import { PasswordInput, type PasswordWords } from "#components/members/password-input.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import type { FormState } from "#lib/core/form.ts";
import { beginSecondFactorAction, confirmSecondFactorAction } from "#lib/members/actions/account.ts";
import { CodeInput } from "./code-input.tsx";
import { RecoveryCodes, type RecoveryWords } from "./recovery-codes.tsx";
import styles from "./recovery-codes.module.css";

type Words = {
  password: string; passwordWords: PasswordWords; begin: string; pending: string; scan: string; qr: string; key: string;
  code: string; codeHelp: string; confirm: string; recovery: RecoveryWords;
};
type Begun = { secret: string; uri: string; qr: string };

/** Turns two-factor sign-in on: the password, the picture for the app, a code of the app, the recovery codes. */
export function SetUpSecondFactor({ locale, hasPassword, words }: { locale: string; hasPassword: boolean; words: Words }) {
  const router = useRouter();
  const [begun, begin] = useActionState<FormState, FormData>(beginSecondFactorAction, null);
  const [confirmed, confirm] = useActionState<FormState, FormData>(confirmSecondFactorAction, null);
  if (confirmed?.ok) return <RecoveryCodes codes={(confirmed.result as { recoveryCodes: string[] }).recoveryCodes} words={words.recovery} onDone={() => router.refresh()} />;
  if (!begun?.ok) {
    return (
      <Form state={begun} action={begin} locale={locale}>
        {hasPassword ? <Field name="currentPassword" label={words.password} required><PasswordInput kind="current" words={words.passwordWords} /></Field> : null}
        <Submit pendingLabel={words.pending}>{words.begin}</Submit>
      </Form>
    );
  }
  const { secret, uri, qr } = begun.result as Begun;
  return (
    <Form state={confirmed} action={confirm} locale={locale}>
      <p>{words.scan}</p>
      <a href={uri}><img className={styles.qr} src={qr} alt={words.qr} width={192} height={192} /></a>
      <p className={styles.key}>{words.key}: <code>{secret.match(/.{1,4}/g)!.join(" ")}</code></p>
      <Field name="code" label={words.code} help={words.codeHelp} required><CodeInput /></Field>
      <Submit pendingLabel={words.pending}>{words.confirm}</Submit>
    </Form>
  );
}
