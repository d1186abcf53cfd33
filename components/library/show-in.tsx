"use client";
import { useActionState, useEffect } from "react";
import { showFileInAction } from "#lib/library/actions.ts";
import type { FormState } from "#lib/core/form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { ClusterPicker, type PickerWords } from "#components/clusters/network/cluster-picker.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { toast } from "#components/ui/toast/toast.ts";

type Props = { locale: Locale; id: string; slug: string; words: Record<"cluster" | "help" | "show" | "sending" | "done", string>; picker: PickerWords };

/** Shows a file in one more cluster, or offers it there. */
export function ShowFileIn({ locale, id, slug, words, picker }: Props) {
  const [state, action] = useActionState<FormState, FormData>(showFileInAction, null);
  useEffect(() => { if (state?.ok) toast({ text: words.done }); }, [state, words.done]);
  return (
    <Form state={state} action={action} locale={locale}>
      <input type="hidden" name="id" value={id} />
      <Field name="cluster" label={words.cluster} help={words.help} required><ClusterPicker key={state?.ok ? state.attempt : 0} locale={locale} words={picker} without={slug} /></Field>
      <div><Submit variant="secondary" pendingLabel={words.sending}>{words.show}</Submit></div>
    </Form>
  );
}
