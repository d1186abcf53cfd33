"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { unsubscribeAction } from "#lib/notifications/actions.ts";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import styles from "./unsubscribe-form.module.css";

type Choice = "end" | "daily" | "weekly" | "all" | "resume";
type Words = Record<"choose" | "confirm" | "doneTitle" | "done" | "changed" | "doneAll" | "resume" | "resumed", string> & { choices: Partial<Record<Choice, string>> };

/** Ends letters, or offers less of them; what was done can be taken back on the spot. */
export function UnsubscribeForm({ locale, token, words }: { locale: string; token: string; words: Words }) {
  const [state, action] = useActionState<FormState, FormData>(unsubscribeAction, null);
  const done = state?.ok ? (state.result as { choice: Choice }).choice : null;
  const hidden = <input type="hidden" name="token" value={token} />;
  if (done) {
    return (
      <div role="status" className={styles.done}>
        <h2>{words.doneTitle}</h2>
        <p>{done === "resume" ? words.resumed : done === "end" ? words.done : done === "all" ? words.doneAll : words.changed}</p>
        {done === "end" ? <Form state={null} action={action} locale={locale}>{hidden}<Submit name="choice" value="resume" variant="secondary">{words.resume}</Submit></Form> : null}
      </div>
    );
  }
  return (
    <Form state={state} action={action} locale={locale}>
      {hidden}
      {state && !state.ok && !state.errors?.length ? <p role="alert">{state.message}</p> : null}
      <fieldset className={styles.choices}>
        <legend>{words.choose}</legend>
        {Object.entries(words.choices).map(([value, label], index) => (
          <label key={value} className={styles.choice}><input type="radio" name="choice" value={value} defaultChecked={index === 0} />{label}</label>
        ))}
      </fieldset>
      <Submit>{words.confirm}</Submit>
    </Form>
  );
}
