"use client";
import { useActionState, useState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { acceptInvitationAction } from "#lib/clusters/actions/invitations.ts";
import { Select, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { AgreementBoxes, type AgreementWords, type ShownAgreement } from "../joining/agreement-boxes.tsx";

type Props = {
  token: string; locale: string;
  /** Whom one may come in as; none where the invitation is to a role */
  who: readonly Option[];
  /** Places in the chain to choose from; none where the invitation says it */
  chain: readonly Option[];
  boxes: { agreements: readonly ShownAgreement[]; words: AgreementWords };
  words: Record<"who" | "chooseWho" | "role" | "chooseRole" | "accept" | "accepting", string>;
};

/** Comes in by an invitation: as whom, in what place, on what terms. */
export function AcceptInvitation({ token, locale, who, chain, boxes, words }: Props) {
  const [state, action] = useActionState<FormState, FormData>(acceptInvitationAction, null);
  const [as, setAs] = useState(who.length === 1 ? who[0]!.value : "");
  return (
    <Form state={state} action={action} locale={locale}>
      <input type="hidden" name="token" value={token} />
      {who.length ? (
        <Field name="organizationId" label={words.who} required>
          <Select options={who} placeholder={who.length > 1 ? words.chooseWho : undefined} onChange={(change) => setAs(change.target.value)} />
        </Field>
      ) : null}
      {who.length && chain.length && as !== "me" ? <Field name="valueChainRole" label={words.role} required><Select options={chain} placeholder={words.chooseRole} /></Field> : null}
      {who.length ? <AgreementBoxes {...boxes} /> : null}
      <div><Submit pendingLabel={words.accepting}>{words.accept}</Submit></div>
    </Form>
  );
}
