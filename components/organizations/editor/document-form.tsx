"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { addDocumentAction, removeDocumentAction } from "#lib/organizations/actions/profile.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { Select, TextInput, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import { UploadField } from "#components/ui/upload/upload-field.tsx";
import type { UploadWords } from "#components/ui/upload/upload-words.ts";

type Words = Record<"file" | "title" | "titleHelp" | "audience" | "submit" | "added" | "optional", string>;

/** Adds a document; made anew (by its key) when one was added. */
export function DocumentForm({ slug, locale, audiences, words, upload, maxBytes }: { slug: string; locale: string; audiences: readonly Option[]; words: Words; upload: UploadWords; maxBytes: number }) {
  const [state, action] = useActionState<FormState, FormData>(addDocumentAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.added}>
      <input type="hidden" name="slug" value={slug} />
      <UploadField name="fileId" label={words.file} required most={1} locale={locale} words={upload} maxBytes={maxBytes} />
      <Field name="title" label={words.title} help={words.titleHelp} optional={words.optional}><TextInput maxLength={200} /></Field>
      <Field name="audience" label={words.audience} required><Select options={audiences} defaultValue="everyone" /></Field>
      <div><Submit>{words.submit}</Submit></div>
    </Form>
  );
}

type RemoveWords = Record<"label" | "title" | "text" | "done" | "cancel" | "close", string>;

export function RemoveDocument({ slug, documentId, locale, words }: { slug: string; documentId: string; locale: string; words: RemoveWords }) {
  const action = useToldAction(removeDocumentAction, words.done);
  return <ConfirmButton size="small" variant="quiet" label={words.label} aria-label={words.title} action={action} fields={{ slug, documentId, locale }} words={{ ...words, confirm: words.label }} />;
}
