"use client";
import { useActionState } from "react";
import { DoneNotice } from "#components/members/done-notice.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Time } from "#components/ui/time.tsx";
import type { FormState } from "#lib/core/form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { confirmEmailChangeAction, objectToEmailRecoveryAction } from "#lib/members/actions/account.ts";

type Notice = { title: string; text: string };
type Words = { lead: string; submit: string; pending: string; done: Notice; dead: string; settings: string };
type Props<W> = { locale: Locale; token: string; words: W };

/** The button by which one of two addresses says yes: programs that scan letters open links, but press no buttons. `later` has a place for the time, `{from}`. */
export function ConfirmEmailChange({ locale, token, words }: Props<Words & { half: Notice; later: string }>) {
  const [state, action] = useActionState<FormState, FormData>(confirmEmailChangeAction, null);
  const settings = <LinkButton variant="primary" href={`/${locale}/settings/account`}>{words.settings}</LinkButton>;
  if (!state?.ok) return <Ask locale={locale} token={token} words={words} state={state} action={action} />;
  const { done, from } = state.result as { done: boolean; from?: string };
  if (!from) return <DoneNotice {...(done ? words.done : words.half)}>{settings}</DoneNotice>;
  const [before, after] = words.later.split("{from}");
  return <DoneNotice title={words.half.title} text={<>{before}<Time at={from} locale={locale} />{after}</>} />;
}

/** The button by which the old address objects to what the project office has begun. */
export function ObjectToEmailChange({ locale, token, words }: Props<Words>) {
  const [state, action] = useActionState<FormState, FormData>(objectToEmailRecoveryAction, null);
  if (!state?.ok) return <Ask locale={locale} token={token} words={words} state={state} action={action} />;
  return <DoneNotice {...words.done}><LinkButton variant="primary" href={`/${locale}/settings/security`}>{words.settings}</LinkButton></DoneNotice>;
}

function Ask({ locale, token, words, state, action }: Props<Words> & { state: FormState; action: (form: FormData) => void }) {
  const dead = state?.errors?.some(({ path }) => path === "token");
  return (
    <Form state={state} action={action} locale={locale}>
      <input type="hidden" name="token" value={token} />
      <p>{dead ? words.dead : words.lead}</p>
      {dead ? <LinkButton variant="primary" href={`/${locale}/settings/account`}>{words.settings}</LinkButton> : <Submit pendingLabel={words.pending}>{words.submit}</Submit>}
    </Form>
  );
}
