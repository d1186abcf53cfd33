"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { acceptAgreementsAction } from "#lib/clusters/actions/agreements.ts";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { AgreementBoxes, type AgreementWords, type ShownAgreement } from "./agreement-boxes.tsx";

/** The workspace's door: what has to be accepted before one goes in. */
export function AcceptForm({ slug, locale, next, agreements, words }: { slug: string; locale: string; next?: string; agreements: readonly ShownAgreement[]; words: { boxes: AgreementWords; submit: string; pending: string } }) {
  const [state, action] = useActionState<FormState, FormData>(acceptAgreementsAction, null);
  return (
    <Form state={state} action={action} locale={locale}>
      <input type="hidden" name="slug" value={slug} />
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <AgreementBoxes agreements={agreements} words={words.boxes} />
      <div><Submit pendingLabel={words.pending}>{words.submit}</Submit></div>
    </Form>
  );
}
