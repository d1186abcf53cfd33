"use client";
import { useActionState, useMemo, useState } from "react";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import type { FormState } from "#lib/core/form.ts";
import { changeProfileAction } from "#lib/members/actions/profile.ts";
import { EditorContext } from "./context.ts";
import styles from "./editor.module.css";
import { MergePanel } from "./merge-panel.tsx";
import { Parts } from "./parts.tsx";
import type { ProfileValues } from "./values.ts";
import type { EditorWords } from "./words.ts";

/** An edition of the profile: what it held, and its number. */
export type Edition = { values: ProfileValues; rev: number };

type Props = { locale: string; handle: string; saved: Edition; words: EditorWords };

/**
 * One's whole profile in one form. When it was changed elsewhere meanwhile nothing is overwritten and nothing lost: what
 * was typed stays, the editions are compared, and the form goes on with both put together.
 */
export function ProfileEditor({ locale, handle, saved, words }: Props) {
  const [state, action] = useActionState<FormState, FormData>(async (previous, form) => {
    const next = await changeProfileAction(previous, form);
    if (next?.ok) toast({ text: words.saved });
    return next;
  }, null);
  // What the editions were put together to, on which edition, and after which try.
  const [merged, setMerged] = useState<{ values: ProfileValues; on: Edition; after: number } | null>(null);
  const attempt = state?.attempt ?? 0;
  const going = merged && !(attempt > merged.after && state?.ok) ? merged : null; // until it is saved
  const told = going?.after === attempt ? null : state; // the refusal has been dealt with
  const base = going && going.on.rev >= saved.rev ? going.on : saved;
  const typed = told && !told.ok ? (told.values as ProfileValues | undefined) : undefined;
  const values = typed ?? (going ? going.values : saved.values);
  const editor = useMemo(() => ({ values, words, locale, attempt: told?.attempt ?? 0 }), [values, words, locale, told]);
  return (
    <EditorContext value={editor}>
      <Form key={going ? `merged-${going.after}` : "first"} state={told?.code === "stale" ? { ...told, message: words.merge.title } : told} action={action} locale={locale} draft="profile" className={styles.form}>
        {told?.code === "stale" && typed ? <MergePanel base={base.values} mine={typed} locale={locale} onMerged={(result, on) => setMerged({ values: result, on, after: attempt })} /> : null}
        {going && told === null ? <p role="status" className={styles.merge}>{words.merge.ready}</p> : null}
        <input type="hidden" name="rev" value={base.rev} />
        <Parts />
        <div className={styles.bar}>
          <Submit pendingLabel={words.saving}>{words.save}</Submit>
          <LinkButton href={`/${locale}/members/${handle}`} variant="quiet" prefetch={false}>{words.view}</LinkButton>
        </div>
      </Form>
    </EditorContext>
  );
}
