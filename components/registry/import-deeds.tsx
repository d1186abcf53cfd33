"use client";
import { useActionState, useEffect } from "react";
import { __iconData as check } from "#icons/check";
import { __iconData as trash } from "#icons/trash";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import { applyImportAction, removeImportAction, tryImportAction } from "#lib/registry/actions.ts";
import type { FormState } from "#lib/core/form.ts";
import styles from "./registry.module.css";

type Asking = { label: string; title: string; text: string; confirm: string; cancel: string; close: string };
type Props = { locale: string; importId: string; apply: Asking | null; remove: Asking | null; again: string | null };

/** What can be done with an import as it is now: import it, try it again, throw it away. */
export function ImportDeeds({ locale, importId, apply, remove, again }: Props) {
  const [applied, applyAction] = useActionState(applyImportAction, null);
  const [removed, removeAction] = useActionState(removeImportAction, null);
  const [tried, tryAction] = useActionState(tryImportAction, null);
  useRefusal(applied);
  useRefusal(removed);
  useRefusal(tried);
  const fields = { importId, locale };
  return (
    <div className={styles.deeds}>
      {apply ? <ConfirmButton variant="primary" label={apply.label} icon={<Icon of={check} />} words={apply} action={applyAction} fields={fields} tone="primary" /> : null}
      {again ? (
        <form action={tryAction}>
          <input type="hidden" name="importId" value={importId} />
          <input type="hidden" name="locale" value={locale} />
          <Submit variant="secondary">{again}</Submit>
        </form>
      ) : null}
      {remove ? <ConfirmButton variant="quiet" label={remove.label} icon={<Icon of={trash} />} words={remove} action={removeAction} fields={fields} /> : null}
    </div>
  );
}

/** Says in a toast why it was refused. */
function useRefusal(state: FormState) {
  useEffect(() => {
    if (state && !state.ok && state.message) toast({ text: state.message, tone: "bad" });
  }, [state]);
}
