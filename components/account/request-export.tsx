"use client";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { requestExportAction } from "#lib/account/actions.ts";

/** Has an archive of one's data made. */
export function RequestExport({ locale, words }: { locale: string; words: { request: string; requested: string; pending: string } }) {
  return <ToldButton action={requestExportAction} done={words.requested} fields={{ locale }} pendingLabel={words.pending}>{words.request}</ToldButton>;
}
