"use client";
import { leaveInPersonAction } from "#lib/clusters/actions/roles.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

/** Leaves a cluster that one takes part in oneself, after asking. */
export function LeaveInPerson({ personParticipantId, locale, words }: { personParticipantId: string; locale: string; words: Record<"label" | "title" | "text" | "done" | "cancel" | "close", string> }) {
  const action = useToldAction(leaveInPersonAction, words.done);
  return <ConfirmButton size="small" variant="quiet" label={words.label} action={action} fields={{ personParticipantId, locale }} words={{ title: words.title, text: words.text, confirm: words.label, cancel: words.cancel, close: words.close }} />;
}
