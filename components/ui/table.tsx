import Link from "next/link";
import type { ReactNode } from "react";
import { __iconData as down } from "#icons/arrow-down";
import { __iconData as up } from "#icons/arrow-up";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";
import styles from "./table.module.css";

export type Column = {
  key: string;
  label: string;
  numeric?: boolean;
  /** Where a press on the heading leads: the same list in another order. */
  sortHref?: string;
  sorted?: "ascending" | "descending";
};
export type Row = { key: string; cells: ReactNode[] };

// what one may do with a row is not printed
const look = (column?: Column) => classes(column?.numeric && styles.numeric, column?.key.startsWith("action") && styles.deeds);

/** The one table. On a phone each row becomes a card with its headings beside the values. The first cell names the row. */
export function Table({ caption, showCaption = false, columns, rows }: { caption: string; showCaption?: boolean; columns: readonly Column[]; rows: readonly Row[] }) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={showCaption ? styles.caption : styles.hiddenCaption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" aria-sort={column.sorted} className={look(column)}>
                {column.sortHref ? (
                  <Link href={column.sortHref} className={styles.sort} scroll={false}>
                    {column.label}
                    {column.sorted ? <Icon of={column.sorted === "ascending" ? up : down} size={14} /> : null}
                  </Link>
                ) : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => index === 0
                ? <th key={index} scope="row" data-label={columns[index]?.label}>{cell}</th>
                : <td key={index} data-label={columns[index]?.label} className={look(columns[index])}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
