"use client";
import { useActionState, useEffect, useState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { createFolderAction } from "#lib/library/actions.ts";
import { __iconData as plus } from "#icons/folder-plus";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import { TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { AudienceField } from "./audience-field.tsx";
import styles from "./library.module.css";
import { useShelf } from "./shelf.tsx";

/** Makes a folder in the one that is open. */
export function NewFolder({ parentId }: { parentId: string | null }) {
  const { words } = useShelf();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Icon of={plus} size={16} />} aria-haspopup="dialog" onClick={() => setOpen(true)}>{words.newFolder}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.newTitle} closeLabel={words.close}><FolderForm parentId={parentId} onClose={() => setOpen(false)} /></Dialog>
    </>
  );
}

function FolderForm({ parentId, onClose }: { parentId: string | null; onClose: () => void }) {
  const { locale, slug, words } = useShelf();
  const [state, run] = useActionState<FormState, FormData>(createFolderAction, null);
  useEffect(() => {
    if (state?.ok) onClose();
  }, [state, onClose]);
  return (
    <Form state={state} action={run} locale={locale}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="parentId" value={parentId ?? ""} />
      <Field name="name" label={words.name} required><TextInput maxLength={200} autoComplete="off" /></Field>
      <AudienceField />
      <div className={styles.actions}>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Submit>{words.create}</Submit>
      </div>
    </Form>
  );
}
