"use client";
import { useRouter } from "next/navigation";
import { useId, useRef, useState, useTransition } from "react";
import { __iconData as sliders } from "#icons/sliders-horizontal";
import { __iconData as search } from "#icons/search";
import { Icon } from "../icon.tsx";
import { Button } from "../button.tsx";
import { LinkButton } from "../link-button.tsx";
import { addressOf } from "./address.ts";
import { FilterGroup, type FilterGroupData } from "./filter-group.tsx";
import styles from "./filters.module.css";

type Props = {
  /** The address of the list, without its query. */
  action: string;
  search?: { value?: string; label: string; placeholder?: string };
  groups: readonly FilterGroupData[];
  /** Other parts of the address to keep: the order, the view. */
  keep?: Record<string, string | undefined>;
  words: { filters: string; apply: string; clear: string; more: string };
};

/**
 * Search and filters of a list. All of it lives in the address, so it can be sent to a colleague. A plain GET form that
 * works without JavaScript; with it, every tick goes at once and the page stays where it is.
 */
export function FilterPanel({ action, search: text, groups, keep = {}, words }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [open, setOpen] = useState(false);
  const [pending, start] = useTransition();
  const panel = useId();
  const active = groups.reduce((sum, group) => sum + group.options.filter((option) => option.checked).length, 0);
  const some = groups.some(({ options }) => options.length); // nothing is left to filter by where nothing is found
  const go = () => start(() => router.push(addressOf(action, new FormData(form.current!)), { scroll: false }));

  return (
    <form ref={form} action={action} method="get" role="search" aria-label={words.filters} aria-busy={pending} className={styles.panel}
      onSubmit={(submit) => { submit.preventDefault(); go(); }} onChange={({ target }) => { if ((target as EventTarget) instanceof HTMLInputElement && (target as unknown as HTMLInputElement).type === "checkbox") go(); }}>
      {Object.entries(keep).map(([name, value]) => value ? <input key={name} type="hidden" name={name} value={value} /> : null)}
      {text ? (
        <div className={styles.search}>
          <input type="search" name="q" key={text.value} defaultValue={text.value} aria-label={text.label} placeholder={text.placeholder ?? text.label} maxLength={200} className={styles.input} />
          <Button type="submit" icon={<Icon of={search} />} aria-label={text.label} square />
        </div>
      ) : null}
      {some ? <Button className={styles.toggle} icon={<Icon of={sliders} />} aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        {words.filters}{active ? ` · ${active}` : ""}
      </Button> : null}
      <div id={panel} className={open ? `${styles.groups} ${styles.open}` : styles.groups}>
        {groups.filter(({ options }) => options.length).map((group) => <FilterGroup key={group.name} group={group} more={words.more} />)}
        <div className={styles.actions}>
          <Button type="submit" variant="primary" className={styles.apply}>{words.apply}</Button>
          {active || text?.value ? <LinkButton href={action} scroll={false} variant="quiet">{words.clear}</LinkButton> : null}
        </div>
      </div>
    </form>
  );
}
