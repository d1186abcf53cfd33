"use client";
import { type ReactNode, useState } from "react";
import { __iconData as share } from "#icons/share-2";
import type { Locale } from "#lib/i18n/locales.ts";
import { showPageInAction } from "#lib/pages/actions/arranging.ts";
import type { PickerWords } from "#components/clusters/network/cluster-picker.tsx";
import { ShowIn, type ShowInWords } from "#components/clusters/network/show-in.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import { Icon } from "#components/ui/icon.tsx";
import styles from "./pages.module.css";

type Words = ShowInWords & Record<"button" | "title" | "lead" | "close", string>;
type Props = { locale: Locale; pageId: string; /** The page's own cluster */ slug: string; words: Words; picker: PickerWords; /** Where it is shown already */ children: ReactNode };

/** Behind a button: where a page is shown, and the form that shows it in one more cluster. */
export function ShowInDialog({ locale, pageId, slug, words, picker, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="small" icon={<Icon of={share} size={16} />} onClick={() => setOpen(true)} aria-haspopup="dialog">{words.button}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.title} closeLabel={words.close}>
        <div className={styles.showIn}>
          <p className={styles.lead}>{words.lead}</p>
          {children}
          <ShowIn action={showPageInAction} of={{ pageId }} locale={locale} slug={slug} words={words} picker={picker} variant="primary" className={styles.dialogActions} />
        </div>
      </Dialog>
    </>
  );
}
