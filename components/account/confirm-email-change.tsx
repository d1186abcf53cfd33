"use client";
import { useActionState } from "react";
import { DoneNotice } from "#components/members/done-notice.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { FormState } from "#lib/core/form.ts";
import { confirmEmailChangeAction } from "#lib/members/actions/account.ts";

type Notice = { title: string; text: string };
type Words = { lead: string; submit: string; pending: string; done: Notice; half: Notice; dead: string; settings: string };

/** The button by which one of two addresses says yes: programs that scan letters open links, but press no buttons. */
export function ConfirmEmailChange({ locale, token, words }: { locale: string; token: string; words: Words }) {
  const [state, action] = useActionState<FormState, FormData>(confirmEmailChangeAction, null);
  const settings = <LinkButton variant="primary" href={`/${locale}/settings/account`}>{words.settings}</LinkButton>;
  if (state?.ok) return <DoneNotice {...((state.result as { done: boolean }).done ? words.done : words.half)}>{settings}</DoneNotice>;
  const dead = state?.errors?.some(({ path }) => path === "token");
  return (
    <Form state={state} action={action} locale={locale}>
      <input type="hidden" name="token" value={token} />
      <p>{dead ? words.dead : words.lead}</p>
      {dead ? settings : <Submit pendingLabel={words.pending}>{words.submit}</Submit>}
    </Form>
  );
}
