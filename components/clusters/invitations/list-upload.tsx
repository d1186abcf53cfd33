"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import styles from "./invitations.module.css";

/** Takes a list of people to invite and goes to what was read of it; nothing is sent yet. */
export function ListUpload({ slug, locale, words }: { slug: string; locale: string; words: Record<"choose" | "reading" | "failed" | "help" | "label", string> }) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState("");

  async function take(file: File | undefined) {
    if (!file || busy) return;
    setBusy(true);
    setError("");
    const answer = await fetch(`/api/v1/clusters/${slug}/invitation-lists?fileName=${encodeURIComponent(file.name.slice(-200))}&language=${locale}`, {
      method: "POST", body: file, headers: { "content-type": "text/csv", "accept-language": locale },
    }).catch(() => null);
    const said = (await answer?.json().catch(() => null)) as { id?: string; detail?: string; errors?: { message: string }[] } | null;
    setBusy(false);
    if (input.current) input.current.value = ""; // the same file, mended, may be chosen again
    if (answer?.ok && said?.id) return router.push(`/${locale}/workspace/${slug}/settings/invitations/${said.id}`);
    setError(said?.errors?.map(({ message }) => message).join(" ") || said?.detail || words.failed);
  }

  return (
    <div className={styles.inside}>
      <p className={styles.soft}>{words.help}</p>
      <div><Button aria-disabled={busy || undefined} onClick={() => !busy && input.current?.click()}>{busy ? words.reading : words.choose}</Button></div>
      <input ref={input} type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" aria-label={words.label} tabIndex={-1} className={styles.file} onChange={({ target }) => void take(target.files?.[0])} />
      <p role="alert" className={styles.error}>{error}</p>
    </div>
  );
}
