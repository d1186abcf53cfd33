"use client";
import { useContext, useState } from "react";
import { __iconData as trash } from "#icons/trash";
import { Button } from "#components/ui/button.tsx";
import { Select, type Option } from "#components/ui/form/controls.tsx";
import { FormContext } from "#components/ui/form/context.ts";
import { Field } from "#components/ui/form/field.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { FindOrganization } from "./find-organization.tsx";
import styles from "./proposals.module.css";

export type PickedFounder = { organizationId: string; name: string; valueChainRole: string };
export type FounderWords = Record<"legend" | "help" | "add" | "chooseRole" | "find" | "findNone", string> & { roles: readonly string[]; removes: readonly string[] };
type Props = { locale: string; own: readonly Option[]; first: readonly PickedFounder[]; roles: readonly Option[]; words: FounderWords };

/** The organisations that found the cluster, each in its role: one's own from a list, others found by name. Stands in a Form. */
export function FounderPicker({ locale, own, first, roles, words }: Props) {
  const { state } = useContext(FormContext);
  const [founders, setFounders] = useState(first);
  const add = (organizationId: string, name: string) => founders.some((founder) => founder.organizationId === organizationId) || setFounders([...founders, { organizationId, name, valueChainRole: "" }]);
  const free = own.filter(({ value }) => !founders.some(({ organizationId }) => organizationId === value));
  const error = state && !state.ok ? state.errors?.find(({ path }) => path === "founders")?.message : undefined;
  return (
    <fieldset className={styles.founders}>
      <legend>{words.legend}</legend>
      <p className={styles.help}>{words.help}</p>
      {founders.map(({ organizationId, name, valueChainRole }, index) => (
        <div key={organizationId} className={styles.founder}>
          <input type="hidden" name={`founders.${index}.organizationId`} value={organizationId} />
          <Field name={`founders.${index}.valueChainRole`} label={name} required><Select options={roles} placeholder={words.chooseRole} defaultValue={valueChainRole || undefined} aria-label={`${name}: ${words.roles[index] ?? ""}`} /></Field>
          <Button size="small" variant="quiet" square icon={<Icon of={trash} size={16} />} aria-label={words.removes[index]} onClick={() => setFounders(founders.filter((founder) => founder.organizationId !== organizationId))} />
        </div>
      ))}
      {error ? <p className={styles.error}>{error}</p> : null}
      {free.length ? <div className={styles.own}>{free.map(({ value, label }) => <Button key={value} size="small" onClick={() => add(value, label)}>+ {label}</Button>)}</div> : null}
      <FindOrganization locale={locale} words={words} onFound={add} />
    </fieldset>
  );
}
