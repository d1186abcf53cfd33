"use client";
import { useId, useState, type KeyboardEvent } from "react";
import { __iconData as company } from "#icons/building";
import { __iconData as person } from "#icons/user";
import { __iconData as close } from "#icons/x";
import { useField } from "#components/ui/form/context.ts";
import form from "#components/ui/form/form.module.css";
import { classes } from "#components/ui/classes.ts";
import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { useReaderSearch } from "./reader-search.ts";
import type { Reader } from "./readers.ts";
import styles from "./reader-picker.module.css";
import { useShelf } from "./shelf.tsx";

const icons = { member: person, organization: company };
const names = { member: "memberIds[]", organization: "organizationIds[]" } as const;

/** Chooses people of the workspace and participants by their names: arrows and Enter, or a press. Sends their ids. */
export function ReaderPicker({ value }: { value: readonly Reader[] }) {
  const { slug, locale, words } = useShelf();
  const { id, invalid, describedBy } = useField();
  const [chosen, setChosen] = useState(value);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const { typed, setTyped, found, failed } = useReaderSearch(slug, locale as Locale, open);
  const list = useId();
  const options = (found ?? []).filter((one) => !chosen.some((other) => other.id === one.id));
  const active = options[Math.min(at, options.length - 1)];
  const choose = (one: Reader) => { setChosen([...chosen, one]); setTyped(""); setAt(0); setOpen(false); };
  const remove = (one: Reader) => setChosen(chosen.filter((other) => other !== one));

  function press(event: KeyboardEvent) {
    const move = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (move) { setOpen(true); setAt((options.length + at + move) % (options.length || 1)); }
    else if (event.key === "Enter") { if (open && active) choose(active); }
    else if (event.key === "Escape" && open) setOpen(false);
    else if (event.key === "Backspace" && !typed && chosen.length) return remove(chosen.at(-1)!);
    else return;
    event.preventDefault(); // neither sends the form nor closes the dialog
  }

  return (
    <div className={styles.picker}>
      {Object.values(names).map((name) => <input key={name} type="hidden" name={name} value="" />)}
      {chosen.length ? (
        <ul className={styles.chosen} aria-label={words.share.chosen}>
          {chosen.map((one) => (
            <li key={one.id}>
              <input type="hidden" name={names[one.kind]} value={one.id} />
              <Icon of={icons[one.kind]} size={14} /> <span>{one.name}</span>
              <button type="button" aria-label={words.share.remove.replace("#", () => one.name)} onClick={() => remove(one)}><Icon of={close} size={14} /></button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={styles.search}>
        <input
          id={id} type="text" role="combobox" value={typed} placeholder={words.share.placeholder} maxLength={100} autoComplete="off" className={form.control}
          aria-expanded={open} aria-controls={list} aria-autocomplete="list" aria-activedescendant={open && active ? `${list}-${active.id}` : undefined}
          aria-invalid={invalid || undefined} aria-describedby={describedBy}
          onChange={({ target }) => { setTyped(target.value); setOpen(true); setAt(0); }} onFocus={() => setOpen(true)} onClick={() => setOpen(true)} onBlur={() => setOpen(false)} onKeyDown={press}
        />
        <div id={list} role="listbox" aria-label={words.share.people} className={styles.options} hidden={!open || !options.length}>
          {options.map((one) => (
            // The keyboard is the input's, which says by aria-activedescendant where it is.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div tabIndex={-1} key={one.id} id={`${list}-${one.id}`} role="option" aria-selected={one === active} className={classes(one === active && styles.active)}
              onPointerDown={(event) => event.preventDefault()} onClick={() => choose(one)}>
              <Icon of={icons[one.kind]} size={16} /> <span>{one.name}{one.kind === "organization" ? <small>{words.share.organization}</small> : null}</span>
            </div>
          ))}
        </div>
      </div>
      <p role="status" className={form.help}>{open && failed ? words.share.failed : open && found && !options.length ? words.share.none : null}</p>
    </div>
  );
}
