"use client";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import { requestExportAction } from "#lib/account/actions.ts";

/** Has an archive of one's data made. */
export function RequestExport({ locale, words }: { locale: string; words: { request: string; requested: string; pending: string } }) {
  const action = useToldAction(requestExportAction, words.requested);
  return (
    <form action={action}>
      <input type="hidden" name="locale" value={locale} />
      <Submit variant="secondary" pendingLabel={words.pending}>{words.request}</Submit>
    </form>
  );
}
