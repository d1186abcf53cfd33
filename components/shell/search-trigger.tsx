"use client";
import { useEffect, useState, type ComponentType } from "react";
import { __iconData as search } from "#icons/search";
import type { Locale } from "#lib/i18n/locales.ts";
import { Icon } from "#components/ui/icon.tsx";
import type { PaletteProps } from "./palette.tsx";
import type { PaletteWords } from "./palette-words.ts";
import { isSearchKey } from "./search-key.ts";
import type { Place } from "./sections.ts";
import styles from "./search-trigger.module.css";

/** Opens search, by hand or by Ctrl/⌘-K; its code is loaded then. Without JavaScript it leads to the page of the search. */
export function SearchTrigger({ locale, words, pages }: { locale: Locale; words: PaletteWords; pages: readonly Place[] }) {
  const [open, setOpen] = useState(false);
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);
  useEffect(() => {
    if (open && !Palette) void import("./palette.tsx").then((loaded) => setPalette(() => loaded.Palette));
  }, [open, Palette]);
  useEffect(() => {
    const press = (key: KeyboardEvent) => {
      if (!isSearchKey(key)) return;
      key.preventDefault();
      setOpen(true); // once open, the palette closes itself by the same key
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <a href={`/${locale}/search`} role="button" className={styles.trigger} aria-label={words.open} aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K"
        onClick={(click) => { click.preventDefault(); setOpen(true); }} onKeyDown={(key) => { if (key.key === " ") { key.preventDefault(); setOpen(true); } }}>
        <Icon of={search} size={20} />
        <span className={styles.text}>{words.open}</span>
        <kbd className={styles.keys}>Ctrl K</kbd>
      </a>
      {open && Palette ? <Palette locale={locale} words={words} pages={pages} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
