"use client";
import { useRef, useState } from "react";
import { __iconData as image } from "#icons/image";
import { Button } from "./button.tsx";
import { classes } from "./classes.ts";
import { Field } from "./form/field.tsx";
import { useField } from "./form/context.ts";
import { Icon } from "./icon.tsx";
import styles from "./picture-field.module.css";
import type { PictureWords } from "./picture-words.ts";
import { sendPicture } from "./upload/send-picture.ts";

type Props = {
  name: string;
  /** The id of the picture that is there. */
  value: string | null;
  shape: "round" | "square" | "wide";
  /** From `pictureWords(locale, label)`. */
  words: PictureWords;
  locale: string;
  /** What it is for; by its shape if left out. */
  purpose?: "photo" | "logo" | "cover" | "page";
};
const purposes = { round: "photo", square: "logo", wide: "cover" } as const;

/** A picture in a form: chosen, sent at once, shown, changed, taken away. The form sends its id, or nothing. Stands inside a Form. */
export function PictureField({ name, words, ...rest }: Props) {
  return <Field name={name} label={words.label} help={words.help}><Picture key={name} words={words} {...rest} /></Field>;
}

function Picture({ value, shape, words, locale, purpose = purposes[shape] }: Omit<Props, "name">) {
  const { id, name, describedBy, invalid, typed } = useField();
  const [picture, setPicture] = useState(typeof typed === "string" ? typed || null : value);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState("");
  const input = useRef<HTMLInputElement>(null);

  async function take(file: File | undefined) {
    if (!file || share !== null) return;
    setError(file.size > 20_000_000 ? words.tooLarge : "");
    if (file.size > 20_000_000) return;
    setShare(0);
    const sent = await sendPicture(file, { purpose, locale, onProgress: setShare });
    setShare(null);
    if (input.current) input.current.value = ""; // the same one may be chosen again
    if ("id" in sent) setPicture(sent.id);
    else setError(sent.message || words.failed);
  }

  return (
    <div className={styles.row}>
      <span className={classes(styles.frame, styles[shape])}>
        {/* Ours, in the right size already; next/image would only fetch and draw it again. */}
        {picture ? <img src={`/api/files/${picture}/${shape === "wide" ? "small" : "medium"}.webp`} alt="" className={styles.picture} /> : <Icon of={image} size={24} />}
      </span>
      <span className={styles.actions}>
        <Button id={id} size="small" aria-describedby={describedBy} aria-invalid={invalid || undefined} aria-disabled={share !== null} onClick={() => input.current?.click()}>
          {share === null ? (picture ? words.change : words.choose) : words.sending}
        </Button>
        {picture && share === null ? <Button size="small" variant="quiet" onClick={() => setPicture(null)}>{words.remove}</Button> : null}
        {share === null ? null : <progress className={styles.progress} value={share} max={1} aria-label={words.sending} />}
      </span>
      <input ref={input} type="file" accept="image/jpeg,image/png,image/webp,image/gif,image/avif" tabIndex={-1} aria-label={words.label} className={styles.file} onChange={({ target }) => void take(target.files?.[0])} />
      <input type="hidden" name={name} value={picture ?? ""} />
      <p role="alert" className={styles.error}>{error}</p>
    </div>
  );
}
