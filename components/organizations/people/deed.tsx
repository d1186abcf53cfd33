"use client";
import type { ReactNode } from "react";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import type { ButtonLook } from "#components/ui/button.tsx";
import { Textarea } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import { approveClaimAction, declineClaimAction, withdrawClaimAction } from "#lib/organizations/actions/claims.ts";
import {
  acceptInvitationAction, approvePersonRequestAction, changeRoleAction, declineInvitationAction, declinePersonRequestAction, releaseDomainAction,
  removeRepresentativeAction, revokeInvitationAction, transferOrganizationAction, withdrawPersonRequestAction,
} from "#lib/organizations/actions/people.ts";
import { confirmRelationAction, endRelationAction } from "#lib/organizations/actions/relations.ts";

const deeds = {
  acceptInvitation: acceptInvitationAction, declineInvitation: declineInvitationAction, revokeInvitation: revokeInvitationAction,
  approveRequest: approvePersonRequestAction, declineRequest: declinePersonRequestAction, withdrawRequest: withdrawPersonRequestAction,
  changeRole: changeRoleAction, transfer: transferOrganizationAction, remove: removeRepresentativeAction, release: releaseDomainAction,
  confirmRelation: confirmRelationAction, endRelation: endRelationAction,
  withdrawClaim: withdrawClaimAction, approveClaim: approveClaimAction, declineClaim: declineClaimAction,
};

type Props = ButtonLook & {
  deed: keyof typeof deeds;
  label: string;
  done: string;
  fields: Record<string, string>;
  /** Asked before; without it the button does it at once. */
  ask?: { title: string; text?: string; cancel: string; close: string };
  /** Asks for words too: the label and help of the field `reason`. */
  reason?: { label: string; help?: string };
  tone?: "danger" | "primary";
};

/** One thing that can be done to a row, its outcome told in passing. */
export function Deed({ deed, label, done, fields, ask, reason, tone, ...look }: Props): ReactNode {
  const action = useToldAction(deeds[deed], done);
  if (!ask) return <ToldButton action={deeds[deed]} done={done} fields={fields} {...look} variant={look.variant ?? "primary"}>{label}</ToldButton>;
  return (
    <ConfirmButton label={label} aria-label={ask.title} action={action} fields={fields} tone={tone} words={{ ...ask, confirm: label }} {...look}>
      {reason ? <Field name="reason" label={reason.label} help={reason.help} required><Textarea rows={3} maxLength={1000} required /></Field> : null}
    </ConfirmButton>
  );
}
