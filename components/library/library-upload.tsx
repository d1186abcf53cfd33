"use client";
import { useRouter } from "next/navigation";
import { useCallback, useTransition } from "react";
import { wordsIn } from "#components/ui/upload/queue.ts";
import { Upload } from "#components/ui/upload/upload.tsx";
import type { UploadWords } from "#components/ui/upload/upload-words.ts";

type Props = { locale: string; words: UploadWords; maxBytes: number } & ({ slug: string; folderId: string | null } | { versionOf: string });

/** Uploads into a folder, or as a new version of a file; what has arrived is shown at once. */
export function LibraryUpload({ locale, words, maxBytes, ...into }: Props) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const [path, place] = "versionOf" in into ? [`/library-files/${into.versionOf}/versions`, null] : [`/clusters/${into.slug}/library-files`, into.folderId];
  const arrived = useCallback(async (fileId: string) => {
    const body = JSON.stringify(place === null ? { fileId } : { fileId, folderId: place });
    const answer = await fetch(`/api/v1${path}`, { method: "POST", headers: { "content-type": "application/json", "accept-language": locale }, body });
    if (!answer.ok) return wordsIn(await answer.text());
    startTransition(() => router.refresh());
  }, [path, place, locale, router]);
  return <Upload locale={locale} words={words} maxBytes={maxBytes} single={"versionOf" in into} onArrived={arrived} />;
}
