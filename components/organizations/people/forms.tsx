"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { claimDomainAction, inviteRepresentativeAction } from "#lib/organizations/actions/people.ts";
import { Checkbox } from "#components/ui/form/checkbox.tsx";
import { Select, Textarea, TextInput, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";

type InviteWords = Record<"email" | "role" | "note" | "submit" | "invited" | "optional", string>;

/** Invites a colleague by address. */
export function InviteForm({ slug, locale, roles, words }: { slug: string; locale: string; roles: readonly Option[]; words: InviteWords }) {
  const [state, action] = useActionState<FormState, FormData>(inviteRepresentativeAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.invited} draft={`representative-${slug}`}>
      <input type="hidden" name="slug" value={slug} />
      <Field name="email" label={words.email} required><TextInput type="email" maxLength={254} autoComplete="off" /></Field>
      <Field name="role" label={words.role} required><Select options={roles} defaultValue="representative" /></Field>
      <Field name="note" label={words.note} optional={words.optional}><Textarea rows={2} maxLength={500} /></Field>
      <div><Submit>{words.submit}</Submit></div>
    </Form>
  );
}

type DomainWords = Record<"domain" | "domainHelp" | "approval" | "submit" | "added", string>;

/** Claims a domain of mail. */
export function DomainForm({ slug, locale, suggestion, words }: { slug: string; locale: string; suggestion?: string; words: DomainWords }) {
  const [state, action] = useActionState<FormState, FormData>(claimDomainAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.added}>
      <input type="hidden" name="slug" value={slug} />
      <Field name="domain" label={words.domain} help={words.domainHelp} required><TextInput defaultValue={suggestion} maxLength={253} autoComplete="off" spellCheck={false} /></Field>
      <Checkbox name="approval" label={words.approval} defaultChecked />
      <div><Submit>{words.submit}</Submit></div>
    </Form>
  );
}
