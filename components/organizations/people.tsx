"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { addRepresentativeAction, removeRepresentativeAction } from "#lib/organizations/actions.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { Select, TextInput, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

type AddWords = { who: string; whoHelp: string; role: string; roleHelp: string; submit: string; added: string };

/** Lets a colleague speak for the organisation. */
export function AddRepresentative({ slug, locale, words, roles }: { slug: string; locale: string; words: AddWords; roles: readonly Option[] }) {
  const [state, action] = useActionState<FormState, FormData>(addRepresentativeAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.added}>
      <input type="hidden" name="slug" value={slug} />
      <Field name="who" label={words.who} help={words.whoHelp} required><TextInput maxLength={254} autoComplete="off" /></Field>
      <Field name="role" label={words.role} help={words.roleHelp} required><Select options={roles} defaultValue="representative" /></Field>
      <div><Submit>{words.submit}</Submit></div>
    </Form>
  );
}

type RemoveWords = { label: string; title: string; text: string; done: string; cancel: string; close: string };

/** Ends a colleague's speaking for it, or one's own, after asking. */
export function RemoveRepresentative({ slug, memberId, locale, words }: { slug: string; memberId: string; locale: string; words: RemoveWords }) {
  const action = useToldAction(removeRepresentativeAction, words.done);
  return (
    <ConfirmButton
      size="small" variant="quiet" label={words.label} aria-label={words.title} action={action} fields={{ slug, memberId, locale }}
      words={{ title: words.title, text: words.text, confirm: words.label, cancel: words.cancel, close: words.close }}
    />
  );
}
