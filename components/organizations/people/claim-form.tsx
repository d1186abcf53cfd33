"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { claimOrganizationAction } from "#lib/organizations/actions/claims.ts";
import { Textarea, TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { UploadField } from "#components/ui/upload/upload-field.tsx";
import type { UploadWords } from "#components/ui/upload/upload-words.ts";

type Words = Record<"post" | "evidence" | "evidenceHelp" | "files" | "filesHelp" | "submit" | "pending" | "optional", string>;

/** Says that an organisation is one's own, and why one should believe it. */
export function ClaimForm({ slug, locale, words, upload, maxBytes }: { slug: string; locale: string; words: Words; upload: UploadWords; maxBytes: number }) {
  const [state, action] = useActionState<FormState, FormData>(claimOrganizationAction, null);
  return (
    <Form state={state} action={action} locale={locale} draft={`claim-${slug}`}>
      <input type="hidden" name="slug" value={slug} />
      <Field name="post" label={words.post} required><TextInput maxLength={120} autoComplete="organization-title" /></Field>
      <Field name="evidence" label={words.evidence} help={words.evidenceHelp} required><Textarea rows={5} maxLength={3000} /></Field>
      <UploadField name="fileIds" label={words.files} help={words.filesHelp} optional={words.optional} most={5} locale={locale} words={upload} maxBytes={maxBytes} />
      <div><Submit pendingLabel={words.pending}>{words.submit}</Submit></div>
    </Form>
  );
}
