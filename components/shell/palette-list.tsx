"use client";
import { useEffect } from "react";
import { Cuts } from "#components/search/cuts.tsx";
import type { Deed, Group } from "./palette-groups.ts";
import styles from "./palette.module.css";

/** The options under their headings. Focus stays in the field; `chosen` counts through all groups. */
export function PaletteList({ groups, chosen, label, onChoose, onPoint }: { groups: readonly Group[]; chosen: number; label: string; onChoose: (deed: Deed) => void; onPoint: (index: number) => void }) {
  useEffect(() => void document.getElementById(`palette-${chosen}`)?.scrollIntoView({ block: "nearest" }), [chosen]); // answers a promise in new browsers
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, group) => sum + group.options.length, 0));
  return (
    <div id="palette-list" role="listbox" aria-label={label} className={styles.list}>
      {groups.map((group, groupIndex) => (
        <div key={`${group.title}-${groupIndex}`} role="group" aria-label={group.title}>
          <div className={styles.title} aria-hidden="true">{group.title}</div>
          {group.options.map(({ key, parts, locale, detail, deed }, index) => {
            const number = starts[groupIndex]! + index;
            return (
              // Keys are handled by the field, which keeps the focus.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <div key={key} id={`palette-${number}`} role="option" tabIndex={-1} aria-selected={number === chosen} className={styles.option} onClick={() => onChoose(deed)} onPointerMove={() => onPoint(number)}>
                <span lang={locale} className={styles.label}><Cuts parts={parts} /></span>
                {detail ? <span className={styles.detail}><Cuts parts={detail} /></span> : null}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
