"use client";
import Link from "next/link";
import { useActionState, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { __iconData as userPlus } from "#icons/user-plus";
import { maxDays, usualDays } from "#lib/clusters/labels/guests.ts";
import type { FormState } from "#lib/core/form.ts";
import { inviteToConversationAction } from "#lib/discussion/actions.ts";
import { inviteToPageAction } from "#lib/pages/actions/arranging.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import { Select, TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import styles from "./guests.module.css";

type Props = { kind: "conversation" | "page"; subjectId: string; locale: string; allHref: string; variant?: "quiet" | "secondary" };

/** Invites a person from outside to this conversation or page alone. */
export function InviteGuest({ kind, subjectId, locale, allHref, variant = "quiet" }: Props) {
  const t = useTranslations("guests");
  const [open, setOpen] = useState(false);
  const [state, run] = useActionState<FormState, FormData>(kind === "page" ? inviteToPageAction : inviteToConversationAction, null);
  useEffect(() => {
    if (!state?.ok) return;
    toast({ text: t("invite.sent") });
    setOpen(false);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each answer
  }, [state]);
  return (
    <>
      <Button variant={variant} size="small" icon={<Icon of={userPlus} size={16} />} onClick={() => setOpen(true)} aria-haspopup="dialog">{t("invite.open")}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t(`invite.${kind}`)} closeLabel={t("invite.close")}>
        <p className={styles.lead}>{t("invite.lead")} <Link href={allHref}>{t("invite.all")}</Link></p>
        <Form state={state} action={run} locale={locale}>
          <input type="hidden" name="subjectId" value={subjectId} />
          <Field name="email" label={t("invite.email")} required><TextInput type="email" autoComplete="off" maxLength={254} /></Field>
          <Field name="role" label={t("invite.role")}><Select defaultValue="read" options={[{ value: "read", label: t("roles.read") }, { value: "write", label: t("roles.write") }]} /></Field>
          <Field name="days" label={t("invite.days")} help={t("invite.daysHelp")}><TextInput type="number" min={1} max={maxDays} defaultValue={usualDays} /></Field>
          <div className={styles.actions}><Button onClick={() => setOpen(false)}>{t("invite.cancel")}</Button><Submit pendingLabel={t("invite.sending")}>{t("invite.send")}</Submit></div>
        </Form>
      </Dialog>
    </>
  );
}
