"use client";
import { useId, useRef, type ClipboardEvent, type DragEvent, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { maxBody } from "#lib/pages/labels.ts";
import { classes } from "#components/ui/classes.ts";
import { useField } from "#components/ui/form/context.ts";
import form from "#components/ui/form/form.module.css";
import { block, type Insertion, insertionOf } from "./insert.ts";
import { Suggestions } from "./suggestions.tsx";
import { Toolbar } from "./toolbar.tsx";
import { usePictures } from "./use-pictures.ts";
import { type Suggestion, useSuggestions } from "./use-suggestions.ts";
import styles from "./editor.module.css";

type Props = { value: string; lang: string; locale: string; titles: readonly string[]; onChange: (body: string) => void };

/** The Markdown of a page: tools, pictures by button, paste and drop, titles of other pages after `[[`, members after `@`. */
export function BodyField({ value, lang, locale, titles, onChange }: Props) {
  const t = useTranslations("pages.edit");
  const { id, name, invalid, describedBy } = useField();
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const { list, marked, look, step, close } = useSuggestions(titles);

  const put = ({ from, to, text, select }: Insertion) => {
    const element = area.current!;
    element.focus();
    element.setSelectionRange(from, to);
    // The browser's own way of typing: it can be undone. Where it does not work, the text is set.
    if (!document.execCommand("insertText", false, text)) {
      element.setRangeText(text, from, to, "end");
      onChange(element.value);
    }
    element.setSelectionRange(from + select[0], from + select[1]);
    look(element.value, element.selectionStart);
  };
  const choose = ({ text, replaces, closing }: Suggestion) => {
    const caret = area.current!.selectionStart;
    put({ from: caret - replaces, to: caret + (value.startsWith(closing, caret) ? closing.length : 0), text, select: [text.length, text.length] });
    close();
  };
  const pictures = usePictures(locale, t("pictureFailed"), (markdown) => put(block(area.current!.value, area.current!.selectionEnd, markdown)));
  const onKeyDown = (press: KeyboardEvent) => {
    if (list.length === 0) return;
    if (press.key === "ArrowDown" || press.key === "ArrowUp") step(press.key === "ArrowDown" ? 1 : -1);
    else if (press.key === "Enter" || press.key === "Tab") choose(list[marked]!);
    else if (press.key === "Escape") close();
    else return;
    press.preventDefault();
  };
  const take = (event: ClipboardEvent | DragEvent, data: DataTransfer) => {
    const files = [...data.files].filter(({ type }) => type.startsWith("image/"));
    if (files.length === 0) return;
    event.preventDefault();
    void pictures.add(files);
  };
  return (
    <div className={styles.body}>
      <Toolbar onTool={(tool) => put(insertionOf(tool, area.current!.value, area.current!.selectionStart, area.current!.selectionEnd))} onPictures={(files) => void pictures.add(files)} sending={pictures.sending} />
      <textarea
        ref={area} id={id} name={name} lang={lang} dir="auto" value={value} maxLength={maxBody} spellCheck rows={18} className={classes(form.control, form.textarea, styles.text)}
        aria-invalid={invalid || undefined} aria-describedby={describedBy} aria-autocomplete="list" aria-controls={list.length ? listId : undefined} aria-activedescendant={list.length ? `${listId}-${marked}` : undefined}
        onChange={({ target }) => { onChange(target.value); look(target.value, target.selectionStart); }}
        onKeyDown={onKeyDown} onBlur={close} onPaste={(event) => take(event, event.clipboardData)} onDrop={(event) => take(event, event.dataTransfer)}
      />
      {list.length ? <Suggestions id={listId} label={t(list[0]!.beside ? "people" : "suggestions")} list={list} marked={marked} onChoose={choose} /> : null}
    </div>
  );
}
