"use client";
import { useActionState, useEffect } from "react";
import type { FormState } from "#lib/core/form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { ButtonLook } from "#components/ui/button.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import { ClusterPicker, type PickerWords } from "./cluster-picker.tsx";

export type ShowInWords = Record<"cluster" | "help" | "show" | "sending" | "done", string>;
type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What is shown, as its action wants it named */
  of: Record<string, string>;
  locale: Locale;
  /** Its own cluster */
  slug: string;
  words: ShowInWords;
  picker: PickerWords;
  variant?: ButtonLook["variant"];
  /** Of the row in which the button stands */
  className?: string;
};

/** Shows an event, a file or a page in one more cluster, or offers it there. */
export function ShowIn({ action, of, locale, slug, words, picker, variant = "secondary", className }: Props) {
  const [state, send] = useActionState<FormState, FormData>(action, null);
  useEffect(() => { if (state?.ok) toast({ text: words.done }); }, [state, words.done]);
  return (
    <Form state={state} action={send} locale={locale}>
      {Object.entries(of).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Field name="cluster" label={words.cluster} help={words.help} required><ClusterPicker key={state?.ok ? state.attempt : 0} locale={locale} words={picker} without={slug} /></Field>
      <div className={className}><Submit variant={variant} pendingLabel={words.sending}>{words.show}</Submit></div>
    </Form>
  );
}
