"use client";
import { useState } from "react";
import { __iconData as close } from "#icons/x";
import { Button } from "#components/ui/button.tsx";
import type { Option } from "#components/ui/form/controls.tsx";
import { useField } from "#components/ui/form/context.ts";
import { Field } from "#components/ui/form/field.tsx";
import formStyles from "#components/ui/form/form.module.css";
import { Icon } from "#components/ui/icon.tsx";
import styles from "./editor.module.css";

export type PickerWords = Record<"choose" | "remove" | "none", string>;
export type OptionGroup = { label?: string; options: readonly Option[] };
type Props = { name: string; label: string; help?: string; optional?: string; groups: readonly OptionGroup[]; value: readonly string[]; most: number; words: PickerWords };

/** Several of a long list, in the order in which they were chosen: a native select that adds, and what was chosen, each to be taken away. */
export function Picker({ name, label, help, optional, ...rest }: Props) {
  return <Field name={name} label={label} help={help} optional={optional}><Choice {...rest} /></Field>;
}

function Choice({ groups, value, most, words }: Omit<Props, "name" | "label">) {
  const { id, name, invalid, describedBy, typed } = useField();
  const [chosen, setChosen] = useState<readonly string[]>(() => (typed === undefined ? value : [typed].flat().filter((one): one is string => typeof one === "string" && one !== "")));
  const labels = new Map(groups.flatMap(({ options }) => options.map((option) => [option.value, option.label] as const)));
  const left = (options: readonly Option[]) => options.filter((option) => !chosen.includes(option.value)).map((option) => <option key={option.value} value={option.value}>{option.label}</option>);
  return (
    <>
      <input type="hidden" name={name} value="" />
      {chosen.length ? (
        <ul className={styles.chips}>
          {chosen.map((one) => (
            <li key={one} className={styles.chip}>
              <input type="hidden" name={name} value={one} />
              <span>{labels.get(one) ?? one}</span>
              <Button size="small" variant="quiet" square icon={<Icon of={close} size={14} />} aria-label={words.remove.replace("#", () => labels.get(one) ?? one)} onClick={() => setChosen(chosen.filter((other) => other !== one))} />
            </li>
          ))}
        </ul>
      ) : null}
      {chosen.length < most ? (
        <select id={id} value="" aria-invalid={invalid || undefined} aria-describedby={describedBy} className={`${formStyles.control} ${formStyles.select}`} onChange={({ target }) => target.value && setChosen([...chosen, target.value])}>
          <option value="">{words.choose}</option>
          {groups.map(({ label, options }, at) => (label ? <optgroup key={at} label={label}>{left(options)}</optgroup> : left(options)))}
        </select>
      ) : null}
    </>
  );
}
