"use client";
import { useContext, useState, type ReactNode } from "react";
import { __iconData as plus } from "#icons/plus";
import { __iconData as trash } from "#icons/trash";
import { Button } from "#components/ui/button.tsx";
import { FormContext, GroupContext } from "#components/ui/form/context.ts";
import { Icon } from "#components/ui/icon.tsx";
import styles from "./editor.module.css";

export type RowWords = Record<"add" | "remove" | "none", string>;
type Props = {
  /** The path in the input: fields of a row are `name.0.…`. */
  name: string;
  label: string; help?: string;
  /** "Product #": the number goes in. */
  rowLabel: string;
  count: number; most: number;
  words: RowWords;
  children: (row: number) => ReactNode;
};

/** A list in a form: rows are added and taken away here and saved with the rest. An empty row is not saved. */
export function Rows({ name, label, help, rowLabel, count, most, words, children }: Props) {
  const typed = useContext(FormContext).state?.values?.[name];
  const [rows, setRows] = useState<readonly number[]>(() => (typeof typed === "object" && typed !== null ? Object.keys(typed).map(Number) : Array.from({ length: count }, (_, row) => row)));
  const title = (at: number) => rowLabel.replace("#", String(at + 1));
  const add = () => setRows([...rows, Math.max(-1, ...rows) + 1]);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {help ? <p className={styles.help}>{help}</p> : null}
      <input type="hidden" name={name} value="" />
      {rows.length ? null : <p className={styles.help}>{words.none}</p>}
      {rows.map((row, at) => (
        <fieldset key={row} className={styles.row}>
          <legend className={styles.rowLegend}>
            <span className={styles.rowHead}>
              {title(at)}
              <Button size="small" variant="quiet" square icon={<Icon of={trash} size={16} />} aria-label={words.remove.replace("#", () => title(at))} onClick={() => setRows(rows.filter((other) => other !== row))} />
            </span>
          </legend>
          <GroupContext value={title(at)}>{children(row)}</GroupContext>
        </fieldset>
      ))}
      {rows.length < most ? <div><Button icon={<Icon of={plus} size={16} />} onClick={add}>{words.add}</Button></div> : null}
    </fieldset>
  );
}
