"use client";
import { useId, useRef, useState, type ClipboardEvent, type DragEvent, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { pictureUrl } from "#lib/files/labels.ts";
import { maxBody } from "#lib/pages/labels.ts";
import { classes } from "#components/ui/classes.ts";
import { useField } from "#components/ui/form/context.ts";
import form from "#components/ui/form/form.module.css";
import { toast } from "#components/ui/toast/toast.ts";
import { block, type Insertion, insertionOf, titleBefore, titlesFor } from "./insert.ts";
import { Toolbar } from "./toolbar.tsx";
import styles from "./editor.module.css";

/** The Markdown of a page: tools, pictures by paste and drop, titles of other pages after `[[`. */
export function BodyField({ value, lang, titles, onChange }: { value: string; lang: string; titles: readonly string[]; onChange: (body: string) => void }) {
  const t = useTranslations("pages.edit");
  const { id, name, invalid, describedBy } = useField();
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const [busy, setBusy] = useState(false);
  const [begun, setBegun] = useState<string | null>(null);
  const [marked, setMarked] = useState(0);
  const fitting = begun === null ? [] : titlesFor(begun, titles);

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
    setBegun(titleBefore(element.value, element.selectionStart));
    setMarked(0);
  };
  const choose = (title: string) => {
    const caret = area.current!.selectionStart;
    const closed = value.startsWith("]]", caret) ? 2 : 0;
    put({ from: caret - (begun?.length ?? 0), to: caret + closed, text: `${title}]]`, select: [title.length + 2, title.length + 2] });
    setBegun(null);
  };
  const addPictures = async (files: Iterable<File>) => {
    setBusy(true);
    for (const file of files) {
      const query = new URLSearchParams({ purpose: "page", name: file.name });
      const response = await fetch(`/api/v1/pictures?${query}`, { method: "POST", headers: { "content-type": file.type || "application/octet-stream" }, body: file }).catch(() => null);
      const answer = (await response?.json().catch(() => null)) as { id?: string; detail?: string } | null;
      if (response?.ok && answer?.id) put(block(area.current!.value, area.current!.selectionEnd, `![${file.name.replace(/\.\w+$/, "").replaceAll(/[[\]\\]/g, " ")}](${pictureUrl(answer.id, "large")})\n`));
      else toast({ text: answer?.detail ?? t("pictureFailed"), tone: "bad" });
    }
    setBusy(false);
  };
  const onKeyDown = (press: KeyboardEvent) => {
    if (fitting.length === 0) return;
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    if (press.key in moves) setMarked((marked + moves[press.key]! + fitting.length) % fitting.length);
    else if (press.key === "Enter" || press.key === "Tab") choose(fitting[marked] ?? fitting[0]!);
    else if (press.key === "Escape") setBegun(null);
    else return;
    press.preventDefault();
  };
  const take = (event: ClipboardEvent | DragEvent, data: DataTransfer) => {
    const pictures = [...data.files].filter(({ type }) => type.startsWith("image/"));
    if (pictures.length === 0) return;
    event.preventDefault();
    void addPictures(pictures);
  };
  return (
    <div className={styles.body}>
      <Toolbar onTool={(tool) => put(insertionOf(tool, area.current!.value, area.current!.selectionStart, area.current!.selectionEnd))} onPictures={(files) => void addPictures(files)} busy={busy} />
      <textarea
        ref={area} id={id} name={name} lang={lang} dir="auto" value={value} maxLength={maxBody} spellCheck rows={18} className={classes(form.control, form.textarea, styles.text)}
        aria-invalid={invalid || undefined} aria-describedby={describedBy} aria-autocomplete="list" aria-controls={fitting.length ? list : undefined} aria-activedescendant={fitting.length ? `${list}-${marked}` : undefined}
        onChange={({ target }) => { onChange(target.value); setBegun(titleBefore(target.value, target.selectionStart)); setMarked(0); }}
        onKeyDown={onKeyDown} onBlur={() => setBegun(null)} onPaste={(event) => take(event, event.clipboardData)} onDrop={(event) => take(event, event.dataTransfer)}
      />
      {fitting.length ? (
        <div id={list} role="listbox" aria-label={t("suggestions")} className={styles.suggestions}>
          {fitting.map((title, at) => (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the textarea's, which keeps the focus
            <div key={title} id={`${list}-${at}`} role="option" tabIndex={-1} aria-selected={at === marked} onMouseDown={(press) => press.preventDefault()} onClick={() => choose(title)}>{title}</div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
