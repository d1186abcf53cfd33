"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { acceptPassAction } from "#lib/clusters/actions/guests.ts";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";

/** Takes up an invitation, by its letter's token or by its id. */
export function AcceptButton({ locale, wanted, words }: { locale: string; wanted: { token: string } | { passId: string }; words: { accept: string; accepting: string } }) {
  const [state, run] = useActionState<FormState, FormData>(acceptPassAction, null);
  return (
    <Form state={state} action={run} locale={locale}>
      {Object.entries(wanted).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Submit pendingLabel={words.accepting}>{words.accept}</Submit>
    </Form>
  );
}
