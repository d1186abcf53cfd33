"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { createLinkAction, inviteAction } from "#lib/clusters/actions/invitations.ts";
import { Select, Textarea, TextInput, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";

export type InviteWords = Record<"role" | "chain" | "chainAny" | "days" | "maxUses" | "maxUsesHelp" | "note" | "email" | "name" | "language" | "make" | "made" | "send" | "sent" | "optional" | "pending", string>;
type Props = { slug: string; locale: string; options: Record<"roles" | "chain" | "languages", readonly Option[]>; words: InviteWords };

/** A link for whoever has it. */
export function LinkForm({ slug, locale, options, words }: Props) {
  const [state, action] = useActionState<FormState, FormData>(createLinkAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.made}>
      <input type="hidden" name="slug" value={slug} />
      <What options={options} words={words} />
      <Field name="maxUses" label={words.maxUses} help={words.maxUsesHelp} optional={words.optional}><TextInput inputMode="numeric" maxLength={4} /></Field>
      <div><Submit pendingLabel={words.pending}>{words.make}</Submit></div>
    </Form>
  );
}

/** A letter to one person. */
export function LetterForm({ slug, locale, options, words }: Props) {
  const [state, action] = useActionState<FormState, FormData>(inviteAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.sent} draft={`invite-${slug}`}>
      <input type="hidden" name="slug" value={slug} />
      <Field name="email" label={words.email} required><TextInput type="email" inputMode="email" autoComplete="off" maxLength={254} /></Field>
      <Field name="name" label={words.name} optional={words.optional}><TextInput autoComplete="off" maxLength={120} /></Field>
      <Field name="language" label={words.language}><Select options={options.languages} defaultValue={locale} /></Field>
      <What options={options} words={words} />
      <Field name="note" label={words.note} optional={words.optional}><Textarea maxLength={1000} rows={3} /></Field>
      <div><Submit pendingLabel={words.pending}>{words.send}</Submit></div>
    </Form>
  );
}

function What({ options, words }: Pick<Props, "options" | "words">) {
  return (
    <>
      <Field name="role" label={words.role} required><Select options={options.roles} defaultValue="member" /></Field>
      <Field name="valueChainRole" label={words.chain} optional={words.optional}><Select options={options.chain} placeholder={words.chainAny} /></Field>
      <Field name="days" label={words.days} required><TextInput inputMode="numeric" defaultValue="14" maxLength={2} /></Field>
    </>
  );
}
