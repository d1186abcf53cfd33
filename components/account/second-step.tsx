"use client";
import { useActionState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import type { FormState } from "#lib/core/form.ts";
import { secondStepAction } from "#lib/members/actions.ts";
import { CodeInput } from "./code-input.tsx";

export type SecondStepWords = { lead: string; code: string; submit: string; pending: string; back: string };

/** After the password: the code. When its time is over, or on request, `onBack` begins again. */
export function SecondStep({ locale, next, challenge, words, onBack }: { locale: string; next: string; challenge: string; words: SecondStepWords; onBack: () => void }) {
  const [state, action] = useActionState<FormState, FormData>(secondStepAction, null);
  return (
    <Form state={state} action={action} locale={locale}>
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="challenge" value={challenge} />
      <p>{words.lead}</p>
      <Field name="code" label={words.code} required><CodeInput any focus /></Field>
      <Submit pendingLabel={words.pending}>{words.submit}</Submit>
      <Button variant="quiet" onClick={onBack}>{words.back}</Button>
    </Form>
  );
}
