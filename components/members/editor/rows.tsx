"use client";
import { type ReactNode, useState } from "react";
import { __iconData as plus } from "#icons/plus";
import { __iconData as trash } from "#icons/trash";
import { Button } from "#components/ui/button.tsx";
import { GroupContext } from "#components/ui/form/context.ts";
import { Icon } from "#components/ui/icon.tsx";
import styles from "./editor.module.css";

type Row = Record<string, string>;
type Props = { rows: Record<string, Row> | undefined; max: number; words: { row: string; add: string; remove: string }; children: (row: Row, index: number) => ReactNode };

/** Rows that one adds and takes away; a row keeps what was typed when those before it go. */
export function Rows({ rows, max, words, children }: Props) {
  const [list, setList] = useState(() => Object.values(rows ?? {}).map((row, id) => ({ id, row })));
  const [next, setNext] = useState(list.length);
  const add = () => {
    setList([...list, { id: next, row: {} }]);
    setNext(next + 1);
  };
  return (
    <>
      {list.map(({ id, row }, index) => (
        <fieldset key={id} className={styles.row}>
          <legend className={styles.legend}>
            {words.row.replace("{number}", String(index + 1))}
            <Button size="small" variant="quiet" square icon={<Icon of={trash} size={16} />} aria-label={words.remove.replace("{number}", String(index + 1))} onClick={() => setList(list.filter((other) => other.id !== id))} />
          </legend>
          <GroupContext value={words.row.replace("{number}", String(index + 1))}>{children(row, index)}</GroupContext>
        </fieldset>
      ))}
      {list.length < max ? <div><Button size="small" icon={<Icon of={plus} size={16} />} onClick={add}>{words.add}</Button></div> : null}
    </>
  );
}
