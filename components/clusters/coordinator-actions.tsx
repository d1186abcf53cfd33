"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { appointAction, removeCoordinatorAction } from "#lib/clusters/actions/managing.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

/** Lets a member run the cluster. */
export function Appoint({ slug, locale, words }: { slug: string; locale: string; words: Record<"who" | "help" | "submit" | "done", string> }) {
  const [state, action] = useActionState<FormState, FormData>(appointAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.done}>
      <input type="hidden" name="slug" value={slug} />
      <Field name="who" label={words.who} help={words.help} required><TextInput maxLength={254} autoComplete="off" /></Field>
      <div><Submit variant="secondary">{words.submit}</Submit></div>
    </Form>
  );
}

/** Ends a member's running of it, after asking. */
export function RemoveCoordinator({ slug, memberId, locale, words }: { slug: string; memberId: string; locale: string; words: Record<"label" | "title" | "done" | "cancel" | "close", string> }) {
  const action = useToldAction(removeCoordinatorAction, words.done);
  return (
    <ConfirmButton
      size="small" variant="quiet" label={words.label} aria-label={words.title} action={action} fields={{ slug, memberId, locale }}
      words={{ title: words.title, confirm: words.label, cancel: words.cancel, close: words.close }}
    />
  );
}
