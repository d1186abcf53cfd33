"use client";
import { useEffect } from "react";
import type { Group } from "./palette-groups.ts";
import styles from "./palette.module.css";

/** The options under their headings. Focus stays in the field; `chosen` counts through all groups. */
export function PaletteList({ groups, chosen, label, onChoose, onPoint }: { groups: readonly Group[]; chosen: number; label: string; onChoose: (href: string) => void; onPoint: (index: number) => void }) {
  useEffect(() => void document.getElementById(`palette-${chosen}`)?.scrollIntoView({ block: "nearest" }), [chosen]); // answers a promise in new browsers
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, group) => sum + group.items.length, 0));
  return (
    <div id="palette-list" role="listbox" aria-label={label} className={styles.list}>
      {groups.map((group, groupIndex) => (
        <div key={group.title} role="group" aria-label={group.title}>
          <div className={styles.title} aria-hidden="true">{group.title}</div>
          {group.items.map((item, index) => {
            const number = starts[groupIndex]! + index;
            return (
              // Keys are handled by the field, which keeps the focus.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <div key={item.href} id={`palette-${number}`} role="option" tabIndex={-1} aria-selected={number === chosen} className={styles.option} onClick={() => onChoose(item.href)} onPointerMove={() => onPoint(number)}>
                <span lang={item.locale} className={styles.label}>{item.label}</span>
                {item.detail ? <span className={styles.detail}>{item.detail}</span> : null}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
