"use client";
import { useActionState, useEffect } from "react";
import { proposeTieAction } from "#lib/clusters/actions/network.ts";
import type { FormState } from "#lib/core/form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { Select, Textarea, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import { ClusterPicker, type PickerWords } from "./cluster-picker.tsx";

export type ProposeWords = Record<"other" | "relation" | "choose" | "note" | "noteHelp" | "propose" | "sending" | "proposed" | "optional", string>;
type Props = { locale: Locale; slug: string; relations: readonly Option[]; words: ProposeWords; picker: PickerWords };

/** Proposes a tie to another cluster. */
export function ProposeForm({ locale, slug, relations, words, picker }: Props) {
  const [state, action] = useActionState<FormState, FormData>(proposeTieAction, null);
  useEffect(() => { if (state?.ok) toast({ text: words.proposed }); }, [state, words.proposed]);
  return (
    <Form state={state} action={action} locale={locale} draft={`tie-${slug}`}>
      <input type="hidden" name="slug" value={slug} />
      <Field name="other" label={words.other} required><ClusterPicker key={state?.ok ? state.attempt : 0} locale={locale} words={picker} without={slug} /></Field>
      <Field name="relation" label={words.relation} required><Select options={relations} placeholder={words.choose} /></Field>
      <Field name="note" label={words.note} help={words.noteHelp} optional={words.optional}><Textarea rows={3} maxLength={1000} /></Field>
      <div><Submit pendingLabel={words.sending}>{words.propose}</Submit></div>
    </Form>
  );
}
