"use client";
import { useActionState, useState } from "react";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormState } from "#lib/core/form.ts";
import { endSecondFactorAction, renewRecoveryCodesAction } from "#lib/members/actions/account.ts";
import { CodeInput } from "./code-input.tsx";
import { RecoveryCodes, type RecoveryWords } from "./recovery-codes.tsx";
import styles from "./recovery-codes.module.css";

type Words = { code: string; renew: string; end: string; pending: string; cancel: string; recovery: RecoveryWords };

/** What one does with two-factor sign-in that is on: new recovery codes, or turn it off. Each asks for a code. */
export function SecondFactor({ locale, words }: { locale: string; words: Words }) {
  const [asked, setAsked] = useState<"renew" | "end" | null>(null);
  const [renewed, renew] = useActionState<FormState, FormData>(renewRecoveryCodesAction, null);
  const [ended, end] = useActionState<FormState, FormData>(endSecondFactorAction, null);
  const [kept, setKept] = useState<FormState>(null);
  if (renewed?.ok && renewed !== kept) {
    const { recoveryCodes } = renewed.result as { recoveryCodes: string[] };
    return <RecoveryCodes codes={recoveryCodes} words={words.recovery} onDone={() => { setKept(renewed); setAsked(null); }} />;
  }
  if (!asked) {
    return (
      <div className={styles.actions}>
        <Button onClick={() => setAsked("renew")}>{words.renew}</Button>
        <Button variant="danger" onClick={() => setAsked("end")}>{words.end}</Button>
      </div>
    );
  }
  return (
    <Form key={asked} state={asked === "renew" ? renewed : ended} action={asked === "renew" ? renew : end} locale={locale}>
      <Field name="code" label={words.code} required><CodeInput any focus /></Field>
      <div className={styles.actions}>
        <Submit pendingLabel={words.pending} variant={asked === "end" ? "danger" : "primary"}>{words[asked]}</Submit>
        <Button onClick={() => setAsked(null)}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
