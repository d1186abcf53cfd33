"use client";
import { useActionState } from "react";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { FormState } from "#lib/core/form.ts";
import { confirmAction } from "#lib/members/actions.ts";
import { DoneNotice } from "./done-notice.tsx";

type Words = { lead: string; submit: string; pending: string; done: { title: string; text: string }; goOn: string; usedHelp: string; signIn: string };

/** The button that confirms an address: programs that scan letters open links, but press no buttons. */
export function ConfirmForm({ locale, token, next, words }: { locale: string; token: string; next: string; words: Words }) {
  const [state, action] = useActionState<FormState, FormData>(confirmAction, null);
  if (state?.ok) return <DoneNotice {...words.done}><LinkButton variant="primary" href={next}>{words.goOn}</LinkButton></DoneNotice>;
  const dead = state?.errors?.some(({ path }) => path === "token");
  return (
    <Form state={state} action={action} locale={locale}>
      <input type="hidden" name="token" value={token} />
      {dead ? (
        <>
          <p>{words.usedHelp}</p>
          <LinkButton variant="primary" href={next}>{words.signIn}</LinkButton>
        </>
      ) : (
        <>
          <p>{words.lead}</p>
          <Submit pendingLabel={words.pending}>{words.submit}</Submit>
        </>
      )}
    </Form>
  );
}
