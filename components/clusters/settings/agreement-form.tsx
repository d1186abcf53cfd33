"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { endAgreementAction, publishAgreementAction, reviseAgreementAction } from "#lib/clusters/actions/agreements.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { Textarea, TextInput, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

type Words = Record<"submit" | "pending" | "done", string> & { fields: Record<string, string> };
type Props = { slug: string; locale: string; languages: readonly Option[]; words: Words; agreement?: { id: string; version: number; title: Record<string, string | undefined>; body: Record<string, string | undefined> } };

/** A new agreement, or a new version of one. */
export function AgreementForm({ slug, locale, languages, words, agreement }: Props) {
  const [state, action] = useActionState<FormState, FormData>(agreement ? reviseAgreementAction : publishAgreementAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.done} draft={`agreement-${slug}-${agreement?.id ?? "new"}`}>
      <input type="hidden" name="slug" value={slug} />
      {agreement ? <input type="hidden" name="agreementId" value={agreement.id} /> : null}
      {agreement ? <input type="hidden" name="version" value={agreement.version} /> : null}
      {languages.map(({ value: language }) => <Field key={language} name={`title.${language}`} label={words.fields[`title.${language}`] ?? ""}><TextInput defaultValue={agreement?.title[language]} maxLength={200} lang={language} /></Field>)}
      {languages.map(({ value: language }) => <Field key={language} name={`body.${language}`} label={words.fields[`body.${language}`] ?? ""}><Textarea defaultValue={agreement?.body[language]} maxLength={20_000} rows={8} lang={language} /></Field>)}
      <div><Submit pendingLabel={words.pending}>{words.submit}</Submit></div>
    </Form>
  );
}

/** Asks for it no more, after asking. */
export function EndAgreement({ slug, agreementId, locale, words }: { slug: string; agreementId: string; locale: string; words: Record<"label" | "title" | "text" | "done" | "cancel" | "close", string> }) {
  const action = useToldAction(endAgreementAction, words.done);
  return <ConfirmButton size="small" variant="quiet" label={words.label} action={action} fields={{ slug, agreementId, locale }} words={{ title: words.title, text: words.text, confirm: words.label, cancel: words.cancel, close: words.close }} />;
}
