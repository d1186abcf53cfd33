"use client";
import { useState } from "react";
import { __iconData as close } from "#icons/x";
import { Button } from "../button.tsx";
import { Field } from "../form/field.tsx";
import { useField } from "../form/context.ts";
import { Icon } from "../icon.tsx";
import { Upload } from "./upload.tsx";
import styles from "./upload.module.css";
import type { UploadWords } from "./upload-words.ts";

type Kept = { id: string; name: string };
type Props = { name: string; label: string; help?: string; required?: boolean; optional?: string; value?: readonly Kept[]; most?: number; locale: string; words: UploadWords; maxBytes: number };

/** Files in a form: sent at once, listed, taken away again. The form sends their ids under `name`, once each. Stands inside a Form. */
export function UploadField({ name, label, help, required, optional, ...rest }: Props) {
  return <Field name={name} label={label} help={help} required={required} optional={optional}><Files {...rest} /></Field>;
}

function Files({ value = [], most = 10, locale, words, maxBytes }: Omit<Props, "name" | "label">) {
  const { id, name } = useField();
  const [files, setFiles] = useState<readonly Kept[]>(value);
  return (
    <div id={id} tabIndex={-1} className={styles.field}>
      {files.length ? (
        <ul className={styles.list}>
          {files.map((file) => (
            <li key={file.id} className={styles.item}>
              <span className={styles.name}>{file.name}</span>
              <span className={styles.buttons}>
                <Button size="small" variant="quiet" square icon={<Icon of={close} size={16} />} aria-label={words.cancelOf.replace("#", () => file.name)} onClick={() => setFiles(files.filter((other) => other !== file))} />
              </span>
              <input type="hidden" name={name} value={file.id} />
            </li>
          ))}
        </ul>
      ) : null}
      {files.length < most ? <Upload locale={locale} words={words} maxBytes={maxBytes} onArrived={async (fileId, file) => setFiles((now) => [...now, { id: fileId, name: file.name }])} /> : null}
    </div>
  );
}
