"use client";
import type { ReactNode } from "react";
import { __iconData as eye } from "#icons/eye";
import { GroupContext } from "#components/ui/form/context.ts";
import { Icon } from "#components/ui/icon.tsx";
import type { ProfileField } from "#lib/members/labels/profile.ts";
import { useEditor } from "./context.ts";
import styles from "./editor.module.css";

/** A field of the profile, with who sees it beside its name. */
export function Group({ field, title, help, children }: { field: ProfileField; title: string; help?: string; children: ReactNode }) {
  return (
    <div className={styles.group} role="group" aria-label={title}>
      <div className={styles.head}><h3>{title}</h3><VisibilitySelect field={field} /></div>
      {help ? <p className={styles.help}>{help}</p> : null}
      <GroupContext value={title}>{children}</GroupContext>
    </div>
  );
}

function VisibilitySelect({ field }: { field: ProfileField }) {
  const { values, words, attempt } = useEditor();
  return (
    <span className={styles.eye}>
      <Icon of={eye} size={16} />
      <select key={attempt} name={`visibility.${field}`} defaultValue={values.visibility[field]} aria-label={words.whoSees.replace("{field}", () => words.fields[field])}>
        {words.audience.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
    </span>
  );
}
