"use client";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState, type DragEvent } from "react";
import { __iconData as upload } from "#icons/upload";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { send, type Sending } from "./send.ts";
import styles from "./upload.module.css";

export type UploadWords = { title: string; drop: string; choose: string; help: string; sending: string; reading: string; cancel: string; tooLarge: string; failed: string; stopped: string; one: string };

type State = { kind: "ready"; error?: string } | { kind: "sending"; name: string; sent: number; total: number };

/** Takes one file, by dropping or choosing it, shows how much of it has arrived, and goes to its page. */
export function Upload({ locale, maxBytes, words }: { locale: string; maxBytes: number; words: UploadWords }) {
  const router = useRouter();
  const [state, setState] = useState<State>({ kind: "ready" });
  const [over, setOver] = useState(false);
  const under = useRef<Sending | null>(null);
  const input = useRef<HTMLInputElement>(null);

  async function take(files: FileList | null) {
    const [file, second] = files ?? [];
    if (!file || under.current) return;
    const error = second ? words.one : file.size > maxBytes ? words.tooLarge : null;
    if (error) return setState({ kind: "ready", error });
    setState({ kind: "sending", name: file.name, sent: 0, total: file.size });
    under.current = send(file, { locale, onProgress: (sent) => setState({ kind: "sending", name: file.name, sent, total: file.size }) });
    const outcome = await under.current.done;
    under.current = null;
    if (outcome.kind === "taken") return router.push(`/${locale}/admin/imports/${outcome.id}`);
    setState({ kind: "ready", error: outcome.kind === "stopped" ? words.stopped : outcome.kind === "refused" ? outcome.message : words.failed });
    if (input.current) input.current.value = ""; // the same file, mended, may be chosen again
  }

  // On a slow line the button is there before the script: what was chosen meanwhile is taken now.
  const takeEarly = useEffectEvent(() => take(input.current?.files ?? null));
  useEffect(() => void takeEarly(), []);

  const drag = (entered: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(entered);
  };
  const arrived = state.kind === "sending" && state.sent >= state.total;
  return (
    // Dropping is a second way for those with a mouse; the button does the same.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section aria-label={words.title} className={over ? `${styles.zone} ${styles.over}` : styles.zone}
      onDragOver={drag(true)} onDragLeave={drag(false)} onDrop={(event) => { drag(false)(event); void take(event.dataTransfer.files); }}>
      {state.kind === "sending" ? (
        <div className={styles.sending}>
          <ProgressBar label={arrived ? words.reading : words.sending.replace("{name}", state.name)} value={arrived ? undefined : state.sent} max={state.total} />
          <Button size="small" onClick={() => under.current?.stop()}>{words.cancel}</Button>
        </div>
      ) : (
        <>
          <Icon of={upload} size={24} className={styles.icon} />
          <p>{words.drop} <Button size="small" onClick={() => input.current?.click()}>{words.choose}</Button></p>
          <p className={styles.help}>{words.help}</p>
        </>
      )}
      <input ref={input} type="file" accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" aria-label={words.title} tabIndex={-1} className={styles.file} onChange={({ target }) => void take(target.files)} />
      <p role="alert" className={styles.error}>{state.kind === "ready" ? state.error : null}</p>
    </section>
  );
}
