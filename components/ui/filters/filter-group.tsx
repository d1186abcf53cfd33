"use client";
import { useEffect, useRef } from "react";
import styles from "./filters.module.css";

export type FilterOption = { value: string; label: string; count: number; checked: boolean };
export type FilterGroupData = { name: string; label: string; options: readonly FilterOption[] };

const shown = 8;

/*
 * The first tick leads from the cached list to the one that reads the address: another page, whose panel is new. The box
 * that was ticked a moment ago takes the focus there, so that keyboards do not begin anew at the top. (The page that was
 * left stays in the document for a while, hidden, with the focus still in it.)
 */
let touched = { box: "", at: 0 };
const touch = (name: string, value: string) => void (touched = { box: `${name}=${value}`, at: Date.now() });
const isTouched = (name: string, value: string) =>
  touched.box === `${name}=${value}` && Date.now() - touched.at < 5_000 && (document.activeElement === document.body || !document.activeElement?.checkVisibility());

/** The values of one filter with how many there are of each; the long tail is folded, what is ticked never. */
export function FilterGroup({ group, more }: { group: FilterGroupData; more: string }) {
  const first = group.options.filter((option, index) => index < shown || option.checked);
  const rest = group.options.filter((option) => !first.includes(option));
  const ticks = (options: readonly FilterOption[]) => (
    <ul className={styles.values}>{options.map((option) => <Tick key={option.value} name={group.name} option={option} />)}</ul>
  );
  return (
    <fieldset className={styles.group}>
      <legend>{group.label}</legend>
      {ticks(first)}
      {rest.length ? <details><summary className={styles.more}>{more} ({rest.length})</summary>{ticks(rest)}</details> : null}
    </fieldset>
  );
}

function Tick({ name, option }: { name: string; option: FilterOption }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current && isTouched(name, option.value)) box.current.focus({ preventScroll: true });
  }, [name, option.value]);
  // Going back changes the address, not the box: a box that a person has touched no longer follows `defaultChecked`.
  useEffect(() => {
    if (box.current) box.current.checked = option.checked;
  }, [option.checked]);
  return (
    <li>
      <label className={styles.value}>
        <input ref={box} type="checkbox" name={name} value={option.value} defaultChecked={option.checked} onChange={() => touch(name, option.value)} />
        <span className={styles.name}>{option.label}</span>
        <span className={styles.count}>{option.count}</span>
      </label>
    </li>
  );
}
