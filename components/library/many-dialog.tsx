"use client";
import { useTransition } from "react";
import type { Deed } from "#lib/library/input.ts";
import type { LibraryAudience } from "#lib/library/labels.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import { Select } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import { AudienceField } from "./audience-field.tsx";
import styles from "./library.module.css";
import { useSelection } from "./selection.tsx";
import { useShelf } from "./shelf.tsx";

type Asking = "move" | "share";
type Props = { asking: Asking | null; onClose: () => void };

/** Where to move what is picked, or who sees it. */
export function ManyDialog({ asking, onClose }: Props) {
  const { words } = useShelf();
  const { picked } = useSelection();
  const title = asking === "share" ? words.many.shareTitle : words.many.moveTitle;
  return (
    <Dialog open={asking !== null} onClose={onClose} title={title.replace("#", String(picked.length))} closeLabel={words.close}>
      {asking ? <ManyForm asking={asking} onClose={onClose} /> : null}
    </Dialog>
  );
}

function ManyForm({ asking, onClose }: { asking: Asking; onClose: () => void }) {
  const { locale, words, folders, run } = useShelf();
  const { picked, pickAll } = useSelection();
  const [pending, start] = useTransition();
  const places = folders.filter(({ id }) => !picked.some((entry) => entry.id === id)).map(({ id, path }) => ({ value: id, label: path }));
  const send = (form: FormData) => start(async () => {
    const told = await run(picked, deedOf(asking, form));
    if (!told?.done.length) return onClose(); // why stands on the page
    toast({ text: words.many.changed.replace("#", String(told.done.length)) });
    pickAll(false);
    onClose();
  });
  return (
    <Form state={null} action={send} locale={locale}>
      {asking === "move"
        ? <Field name="folderId" label={words.place}><Select options={[{ value: "", label: words.root }, ...places]} /></Field>
        : <AudienceField />}
      <div className={styles.actions}>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button type="submit" variant="primary" disabled={pending}>{asking === "move" ? words.many.move : words.save}</Button>
      </div>
    </Form>
  );
}

const listed = (form: FormData, name: string) => form.getAll(name).map(String).filter(Boolean);

const deedOf = (asking: Asking, form: FormData): Deed => (asking === "move"
  ? { action: "move", folderId: String(form.get("folderId")) || null }
  : { action: "share", audience: form.get("audience") as LibraryAudience, memberIds: listed(form, "memberIds[]"), organizationIds: listed(form, "organizationIds[]") });
