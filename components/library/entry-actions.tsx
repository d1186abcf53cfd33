"use client";
import { useActionState, useEffect, useState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { changeEntryAction, deleteEntryAction } from "#lib/library/actions.ts";
import { __iconData as pencil } from "#icons/pencil";
import { __iconData as bin } from "#icons/trash";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog/dialog.tsx";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { Select, TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import { AudienceField } from "./audience-field.tsx";
import styles from "./library.module.css";
import { useShelf } from "./shelf.tsx";

type Entry = { kind: "folder" | "file"; id: string; name: string; folderId: string | null; audience: string; rev: number; shares: boolean };
type Props = { entry: Entry; /** With words beside the icons. */ wide?: boolean };

/** Renames, moves, restricts: one form, told when somebody else was quicker. */
export function ChangeEntry({ entry, wide = false }: Props) {
  const { words } = useShelf();
  const [open, setOpen] = useState(false);
  const title = words.changeOf.replace("#", () => entry.name);
  return (
    <>
      <Button size={wide ? "normal" : "small"} variant={wide ? "secondary" : "quiet"} square={!wide} icon={<Icon of={pencil} size={16} />} aria-label={wide ? undefined : title} aria-haspopup="dialog" onClick={() => setOpen(true)}>{wide ? words.change : null}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.change} closeLabel={words.close}><ChangeForm entry={entry} onClose={() => setOpen(false)} /></Dialog>
    </>
  );
}

function ChangeForm({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { locale, words, folders } = useShelf();
  const [state, run] = useActionState<FormState, FormData>(changeEntryAction, null);
  useEffect(() => {
    if (!state?.ok) return;
    toast({ text: words.changed });
    onClose();
  }, [state, words.changed, onClose]);
  const places = folders.filter(({ id }) => id !== entry.id).map(({ id, path }) => ({ value: id, label: path }));
  return (
    <Form state={state} action={run} locale={locale}>
      {(["kind", "id", "rev"] as const).map((name) => <input key={name} type="hidden" name={name} value={entry[name]} />)}
      <Field name="name" label={words.name} required><TextInput maxLength={200} autoComplete="off" defaultValue={entry.name} /></Field>
      <Field name="folderId" label={words.place}><Select options={[{ value: "", label: words.root }, ...places]} defaultValue={entry.folderId ?? ""} /></Field>
      {entry.shares ? <AudienceField value={entry.audience} of={entry} /> : null}
      <div className={styles.actions}>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Submit>{words.save}</Submit>
      </div>
    </Form>
  );
}

/** Puts into the trash. A file goes at once, since it can be brought back at once; a folder asks. */
export function DeleteEntry({ entry, wide = false }: Props) {
  const { locale, words, onDeleted } = useShelf();
  const [, run] = useActionState<FormState, FormData>(async (previous, form) => {
    const state = await deleteEntryAction(previous, form);
    if (state?.ok) onDeleted({ entries: [entry], deleted: words.deleted.replace("#", () => entry.name), undone: words.undone.replace("#", () => entry.name) });
    else if (state) toast({ text: state.message ?? "", tone: "bad" });
    return state;
  }, null);
  const label = words.deleteOf.replace("#", () => entry.name);
  const look = { variant: wide ? "secondary" : "quiet", size: wide ? "normal" : "small", square: !wide, icon: <Icon of={bin} size={16} />, "aria-label": wide ? undefined : label } as const;
  const fields = { kind: entry.kind, id: entry.id, locale };
  if (entry.kind === "folder") {
    return <ConfirmButton {...look} label={wide ? words.delete : null} action={run} fields={fields} words={{ title: label, text: words.deleteFolderText, confirm: words.delete, cancel: words.cancel, close: words.close }} />;
  }
  return (
    <form action={run}>
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Button {...look} type="submit">{wide ? words.delete : null}</Button>
    </form>
  );
}
