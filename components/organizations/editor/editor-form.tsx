"use client";
import { useActionState, useMemo, type ReactNode } from "react";
import type { FormState } from "#lib/core/form.ts";
import { saveOrganizationAction } from "#lib/organizations/actions/profile.ts";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import { Conflicts, type ConflictWords } from "./conflicts.tsx";
import { useEditorDraft, valuesOf } from "./draft.ts";
import styles from "./editor.module.css";

export type EditorWords = ConflictWords & Record<"save" | "saving" | "saved" | "draftKept" | "draftDiscard", string>;
type Found = { conflicts?: { rev: number; theirs: Record<string, unknown>; fields: string[] } } | undefined;
type Props = {
  slug: string; locale: string; section: string; rev: number;
  /** What the fields show, as the server reads them. */
  base: Record<string, unknown>;
  words: EditorWords;
  children: ReactNode;
};

/**
 * One section of an organisation. What is typed is kept until it is saved; what somebody else saved meanwhile stays, and
 * where both changed the same the reader chooses. Made anew (by its key) for each revision.
 */
export function EditorForm({ slug, locale, section, rev, base, words, children }: Props) {
  const opened = useMemo(() => ({ rev: String(rev), base: JSON.stringify(base) }), [rev, base]);
  const { box, draft, drop } = useEditorDraft(`organization:${slug}:${section}`, opened);
  const [state, action] = useActionState<FormState, FormData>(async (previous, form) => {
    const next = await saveOrganizationAction(previous, form);
    if (next?.ok && !(next.result as Found)?.conflicts) {
      drop();
      toast({ text: words.saved, tone: "good" });
    }
    return next && { ...next, values: valuesOf(form) };
  }, null);

  const conflicts = state?.ok ? (state.result as Found)?.conflicts : undefined;
  const from = draft ?? opened;
  const shown: FormState = conflicts
    ? { attempt: state?.attempt, ok: false, message: words.conflictTitle, values: state?.values } // taken for a refusal, so that the fields keep what was typed
    : (state ?? (draft ? { attempt: 0, ok: false, values: draft.values } : null));
  return (
    <div ref={box}>
      <Form key={draft && !state ? "draft" : "form"} state={shown} action={action} locale={locale}>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="rev" value={conflicts?.rev ?? from.rev} />
        <input type="hidden" name="base" value={conflicts ? baseAfter(from.base, conflicts) : from.base} />
        {draft && !state ? <Notice><div className={styles.draft}><span>{words.draftKept}</span><Button size="small" onClick={drop}>{words.draftDiscard}</Button></div></Notice> : null}
        {conflicts ? <Conflicts {...conflicts} words={words} /> : null}
        {children}
        <div><Submit pendingLabel={words.saving}>{words.save}</Submit></div>
      </Form>
    </div>
  );
}

/** The reader has now seen what the others wrote in these fields; of the rest only what it was before. */
const baseAfter = (base: string, { theirs, fields }: { theirs: Record<string, unknown>; fields: string[] }) =>
  JSON.stringify({ ...(JSON.parse(base) as object), ...Object.fromEntries(fields.map((name) => [name, theirs[name] ?? null])) });
