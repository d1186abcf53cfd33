"use client";
import { useId, useState, type ComponentProps, type SubmitEvent, type ReactNode } from "react";
import type { FormState } from "#lib/core/form.ts";
import { Button } from "../button.tsx";
import { Notice } from "../notice.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { FormContext } from "./context.ts";
import { Sending, useDraft } from "./draft.ts";
import { draftWords } from "./draft-words.ts";
import { useTypedMeanwhile } from "./typed-meanwhile.ts";
import styles from "./form.module.css";

type Props = Omit<ComponentProps<"form">, "action" | "children"> & {
  /** Both from `useActionState(action, null)`. */
  state: FormState;
  action: (form: FormData) => void;
  locale: string;
  /** Keeps what is typed until it is taken, under this name, in this tab; a name of its own for each thing that is changed. */
  draft?: string;
  /** Said when the form was taken and the page stays. */
  success?: ReactNode;
  children: ReactNode;
};

/** The one form pattern: one column; errors summed up on top and beside the fields; what was typed comes back. */
export function Form({ state, action, locale, draft, success, children, className, onSubmit, ...rest }: Props) {
  const prefix = `f${useId().replace(/[^\w-]/g, "")}`;
  const [labels] = useState(() => new Map<string, string>());
  const { form, restored, discard, onSending } = useDraft(draft, state);
  const onTyping = useTypedMeanwhile(form);
  const [offline, setOffline] = useState(0); // how often it was tried without a line: sent then, the page would be gone with what was typed
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    onSubmit?.(event);
    if (navigator.onLine) return setOffline(0);
    event.preventDefault();
    setOffline(offline + 1);
  };
  return (
    <FormContext value={{ prefix, state, labels, locale, offline }}>
      <form ref={form} action={action} noValidate className={className ?? styles.form} onSubmit={submit} {...rest}>
        <ErrorSummary />
        {restored ? <Notice><div className={styles.draft}><span>{draftWords(locale).kept}</span><Button size="small" onClick={discard}>{draftWords(locale).discard}</Button></div></Notice> : null}
        <input type="hidden" name="locale" value={locale} />
        {state?.ok && success ? <p role="status" className={styles.success}>{success}</p> : null}
        {children}
        <Sending onSending={(pending) => { onSending(pending); onTyping(pending); }} />
      </form>
    </FormContext>
  );
}
