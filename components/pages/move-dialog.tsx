"use client";
import { useActionState, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { FormState } from "#lib/core/form.ts";
import { movePageAction } from "#lib/pages/actions/arranging.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import { Select } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import styles from "./pages.module.css";

/** A page that another can be put below or after. */
export type Place = { id: string; parentId: string | null; depth: number; title: string };

/** Where in the tree a page should lie: below which one, and after which of its new siblings. */
export function MoveDialog({ open, onClose, locale, page, places }: { open: boolean; onClose: () => void; locale: string; page: { id: string; parentId: string | null }; places: readonly Place[] }) {
  const t = useTranslations("pages.do");
  const [state, run] = useActionState<FormState, FormData>(movePageAction, null);
  const [parent, setParent] = useState(page.parentId ?? "");
  useEffect(() => {
    if (!state?.ok) return;
    toast({ text: t("moved") });
    onClose();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each answer
  }, [state]);
  const possible = places.filter(({ id }) => !isBelow(places, id, page.id));
  const siblings = places.filter(({ id, parentId }) => (parentId ?? "") === parent && id !== page.id);
  const now = places.filter(({ id, parentId }) => (parentId ?? "") === (page.parentId ?? "") && (id === page.id || parent === (page.parentId ?? ""))).findIndex(({ id }) => id === page.id);
  return (
    <Dialog open={open} onClose={onClose} title={t("moveTitle")} closeLabel={t("close")}>
      <Form state={state} action={run} locale={locale}>
        <input type="hidden" name="pageId" value={page.id} />
        <Field name="parentId" label={t("parent")}>
          <Select defaultValue={page.parentId ?? ""} onChange={({ target }) => setParent(target.value)} options={[{ value: "", label: t("top") }, ...possible.map(({ id, depth, title }) => ({ value: id, label: `${"\u2003".repeat(depth)}${title}` }))]} />
        </Field>
        <Field name="position" label={t("place")}>
          <Select key={parent} defaultValue={String(parent === (page.parentId ?? "") ? Math.max(0, now) : siblings.length)} options={[{ value: "0", label: t("first") }, ...siblings.map(({ title }, at) => ({ value: String(at + 1), label: t("after", { title }) }))]} />
        </Field>
        <div className={styles.dialogActions}><Button onClick={onClose}>{t("cancel")}</Button><Submit>{t("move")}</Submit></div>
      </Form>
    </Dialog>
  );
}

function isBelow(places: readonly Place[], id: string | null, page: string): boolean {
  for (let at = id, steps = 0; at && steps < 50; steps++) {
    if (at === page) return true;
    at = places.find((place) => place.id === at)?.parentId ?? null;
  }
  return false;
}
