"use client";
import { useState } from "react";
import { approveAction, declineAction } from "#lib/clusters/actions/joining.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import { Select, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { ReasonForm } from "./reason-form.tsx";
import styles from "./request-summary.module.css";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

type Words = Record<"role" | "approve" | "approved" | "decline" | "declined" | "declineTitle" | "reason" | "reasonHelp" | "cancel" | "close" | "sending", string>;

/** The decision on a request: approve in a role of the chain, or decline with a reason. */
export function DecideRequest({ requestId, locale, role, roles, words }: { requestId: string; locale: string; role: string | null; roles: readonly Option[]; words: Words }) {
  const [declining, setDeclining] = useState(false);
  const approve = useToldAction(approveAction, words.approved);
  return (
    <>
      <Form state={null} action={approve} locale={locale} className={styles.decide}>
        <input type="hidden" name="requestId" value={requestId} />
        {role ? <Field name="valueChainRole" label={words.role}><Select options={roles} defaultValue={role} /></Field> : null}
        <Submit pendingLabel={words.sending}>{words.approve}</Submit>
        <Button onClick={() => setDeclining(true)} aria-haspopup="dialog">{words.decline}</Button>
      </Form>
      <Dialog open={declining} onClose={() => setDeclining(false)} title={words.declineTitle} closeLabel={words.close}>
        <ReasonForm action={declineAction} locale={locale} fields={{ requestId }} words={{ ...words, submit: words.decline, done: words.declined }} onClose={() => setDeclining(false)} />
      </Dialog>
    </>
  );
}
