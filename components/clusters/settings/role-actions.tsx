"use client";
import { useActionState, useState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { appointAction, endRoleAction, removePersonAction } from "#lib/clusters/actions/roles.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import { Select, TextInput, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import { ReasonForm } from "../reason-form.tsx";

/** Gives a member a role. */
export function Appoint({ slug, locale, roles, words }: { slug: string; locale: string; roles: readonly Option[]; words: Record<"who" | "help" | "role" | "submit" | "done", string> }) {
  const [state, action] = useActionState<FormState, FormData>(appointAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.done}>
      <input type="hidden" name="slug" value={slug} />
      <Field name="who" label={words.who} help={words.help} required><TextInput maxLength={254} autoComplete="off" /></Field>
      <Field name="role" label={words.role} required><Select options={roles} defaultValue="moderator" /></Field>
      <div><Submit variant="secondary">{words.submit}</Submit></div>
    </Form>
  );
}

/** Ends a role, one's own too, after asking. */
export function EndRole({ slug, memberId, role, locale, words }: { slug: string; memberId: string; role: "coordinator" | "moderator"; locale: string; words: Record<"label" | "title" | "done" | "cancel" | "close", string> }) {
  const action = useToldAction(endRoleAction, words.done);
  return (
    <ConfirmButton
      size="small" variant="quiet" label={words.label} aria-label={words.title} action={action} fields={{ slug, memberId, role, locale }}
      words={{ title: words.title, confirm: words.label, cancel: words.cancel, close: words.close }}
    />
  );
}

/** Removes a person, with a reason. */
export function RemovePerson({ personParticipantId, locale, words }: { personParticipantId: string; locale: string; words: Record<"remove" | "title" | "text" | "done" | "reason" | "reasonHelp" | "cancel" | "close" | "sending", string> }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="quiet" aria-label={words.title} aria-haspopup="dialog" onClick={() => setOpen(true)}>{words.remove}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.title} closeLabel={words.close}>
        <p>{words.text}</p>
        <ReasonForm action={removePersonAction} locale={locale} fields={{ personParticipantId }} words={{ ...words, submit: words.remove }} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
