"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { __iconData as search } from "#icons/search";
import type { Locale } from "#lib/i18n/locales.ts";
import { Icon } from "#components/ui/icon.tsx";
import { LiveRegion } from "#components/ui/live-region.tsx";
import { useMe } from "./me.ts";
import { PaletteList } from "./palette-list.tsx";
import { type Deed, groupsOf } from "./palette-groups.ts";
import { forgetSearches, recentSearches, rememberSearch } from "./palette-recent.ts";
import { fewestLetters, useFound } from "./palette-search.ts";
import type { PaletteWords } from "./palette-words.ts";
import { isSearchKey } from "./search-key.ts";
import type { Place } from "./sections.ts";
import styles from "./palette.module.css";

export type PaletteProps = { locale: Locale; words: PaletteWords; pages: readonly Place[]; onClose: () => void };

/** Search and commands over the page: type, choose with the arrows, Enter. A combobox with a list, in the browser's own modal dialog. */
export function Palette({ locale, words, pages, onClose }: PaletteProps) {
  const router = useRouter();
  const me = useMe();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const [recent, setRecent] = useState(recentSearches);
  const query = text.trim();
  const answer = useFound(query, locale);
  const groups = groupsOf({ query, answer, recent, locale, words, pages, me: me ?? null });
  const options = groups.flatMap((group) => group.options);
  const at = Math.min(chosen, options.length - 1);
  const waiting = query.length >= fewestLetters && answer?.typed !== query;
  const failed = answer?.result === null;

  useEffect(() => void dialog.current?.showModal(), []);
  const close = () => dialog.current?.close(); // gives the focus back to where it was; onClose follows
  const type = (next: string) => {
    setText(next);
    setChosen(0);
  };
  const choose = (deed: Deed) => {
    if ("type" in deed) return type(deed.type);
    if ("forget" in deed) {
      forgetSearches();
      return setRecent([]);
    }
    if (query.length >= fewestLetters) rememberSearch(query);
    close();
    router.push(deed.href);
  };
  const press = (key: React.KeyboardEvent) => {
    const step = key.key === "ArrowDown" ? 1 : key.key === "ArrowUp" ? -1 : 0;
    if (step && options.length) setChosen((at + step + options.length) % options.length);
    else if (key.key === "Enter" && !key.nativeEvent.isComposing && options[at]) choose(options[at].deed);
    else return;
    key.preventDefault();
  };
  return (
    // A press on the backdrop lands on the dialog itself; keyboards have Escape.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog ref={dialog} className={styles.palette} aria-label={words.label} onClose={onClose}
      onClick={(click) => { if (click.target === dialog.current) close(); }} onKeyDown={(key) => { if (isSearchKey(key.nativeEvent)) close(); }}>
      <div className={styles.field}>
        <Icon of={search} size={20} />
        <input
          type="text" role="combobox" aria-label={words.hint} placeholder={words.hint} aria-expanded={options.length > 0} aria-controls="palette-list" aria-autocomplete="list"
          aria-activedescendant={options[at] ? `palette-${at}` : undefined} autoComplete="off" autoCapitalize="off" spellCheck={false} maxLength={200} value={text} className={styles.input}
          onChange={(change) => type(change.target.value)} onKeyDown={press}
        />
        <button type="button" className={styles.close} onClick={close}><kbd className={styles.escape} aria-hidden="true">Esc</kbd><span className={styles.closeName}>{words.close}</span></button>
      </div>
      <PaletteList groups={groups} chosen={at} label={words.results} onChoose={choose} onPoint={setChosen} />
      {waiting || failed || answer?.result?.total === 0 ? <p className={styles.note}>{waiting ? words.searching : failed ? words.failed : words.none}</p> : null}
      <p className={styles.keys}>{words.keys}</p>
      <LiveRegion>{waiting || !answer?.result ? null : `${words.results}: ${answer.result.total}`}</LiveRegion>
    </dialog>
  );
}
