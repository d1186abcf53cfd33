"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { setPictureAction } from "#lib/clusters/actions/managing.ts";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { PictureField } from "#components/ui/picture-field.tsx";
import type { PictureWords } from "#components/ui/picture-words.ts";

/** The cluster's picture: chosen, looked at, saved. */
export function PictureForm({ slug, rev, locale, pictureId, words }: { slug: string; rev: number; locale: string; pictureId: string | null; words: { picture: PictureWords; save: string; saving: string; saved: string } }) {
  const [state, action] = useActionState<FormState, FormData>(setPictureAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.saved}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="rev" value={rev} />
      <PictureField name="pictureId" value={pictureId} shape="wide" locale={locale} words={words.picture} />
      <div><Submit variant="secondary" pendingLabel={words.saving}>{words.save}</Submit></div>
    </Form>
  );
}
