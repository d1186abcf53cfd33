"use client";
import { type ReactNode, useActionState, useEffect, useState } from "react";
import { __iconData as share } from "#icons/share-2";
import type { FormState } from "#lib/core/form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { showPageInAction } from "#lib/pages/actions/arranging.ts";
import { ClusterPicker, type PickerWords } from "#components/clusters/network/cluster-picker.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import styles from "./pages.module.css";

type Words = Record<"button" | "title" | "lead" | "cluster" | "help" | "show" | "sending" | "done" | "close", string>;
type Props = { locale: Locale; pageId: string; /** The page's own cluster */ slug: string; words: Words; picker: PickerWords; /** Where it is shown already */ children: ReactNode };

/** Shows a page in one more cluster, or offers it there. */
export function ShowIn({ locale, pageId, slug, words, picker, children }: Props) {
  const [open, setOpen] = useState(false);
  const [state, action] = useActionState<FormState, FormData>(showPageInAction, null);
  useEffect(() => { if (state?.ok) toast({ text: words.done }); }, [state, words.done]);
  return (
    <>
      <Button variant="quiet" size="small" icon={<Icon of={share} size={16} />} onClick={() => setOpen(true)} aria-haspopup="dialog">{words.button}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.title} closeLabel={words.close}>
        <div className={styles.showIn}>
          <p className={styles.lead}>{words.lead}</p>
          {children}
          <Form state={state} action={action} locale={locale}>
            <input type="hidden" name="pageId" value={pageId} />
            <Field name="cluster" label={words.cluster} help={words.help} required><ClusterPicker key={state?.ok ? state.attempt : 0} locale={locale} words={picker} without={slug} /></Field>
            <div className={styles.dialogActions}><Submit pendingLabel={words.sending}>{words.show}</Submit></div>
          </Form>
        </div>
      </Dialog>
    </>
  );
}
