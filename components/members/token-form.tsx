"use client";
import { useActionState } from "react";
import { type Option, Select, TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import type { FormState } from "#lib/core/form.ts";
import { createTokenAction } from "#lib/members/actions.ts";
import { NewToken } from "./new-token.tsx";

type Words = { name: string; nameHelp: string; scope: string; expiry: string; submit: string; pending: string; made: string; copy: string; copied: string };

/** Makes an access token, and shows its secret this once. */
export function TokenForm({ locale, scopes, expiries, words }: { locale: string; scopes: Option[]; expiries: Option[]; words: Words }) {
  const [state, action] = useActionState<FormState, FormData>(createTokenAction, null);
  const made = state?.ok ? (state.result as { name: string; token: string }) : null;
  return (
    <>
      {made ? <NewToken key={made.token} token={made.token} text={words.made.replace("{name}", () => made.name)} copy={words.copy} copied={words.copied} /> : null}
      <Form state={state} action={action} locale={locale}>
        <Field name="name" label={words.name} help={words.nameHelp} required><TextInput maxLength={80} autoComplete="off" /></Field>
        <Field name="scope" label={words.scope} required><Select options={scopes} defaultValue="read" /></Field>
        <Field name="expiresInDays" label={words.expiry} required><Select options={expiries} defaultValue="90" /></Field>
        <Submit pendingLabel={words.pending}>{words.submit}</Submit>
      </Form>
    </>
  );
}
