"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { saveClusterChoicesAction } from "#lib/notifications/actions.ts";
import type { Option } from "#components/ui/form/controls.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import styles from "./channels.module.css";

type Cluster = { id: string; name: string; choice: string };

/** Where a cluster differs from the rest. */
export function ClusterChoices({ locale, clusters, options, words }: { locale: string; clusters: Cluster[]; options: Option[]; words: Record<"save" | "saving" | "saved", string> }) {
  const [state, action] = useActionState<FormState, FormData>(saveClusterChoicesAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.saved} className={styles.form}>
      <ul className={styles.list}>
        {clusters.map(({ id, name, choice }) => (
          <li key={id} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <input type="hidden" name={`before.${id}`} value={choice} />
            <select name={`clusters.${id}`} defaultValue={choice} key={choice} aria-label={name} className={styles.select}>
              {options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
            </select>
          </li>
        ))}
      </ul>
      <Submit pendingLabel={words.saving} variant="secondary">{words.save}</Submit>
    </Form>
  );
}
