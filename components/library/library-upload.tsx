"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { foldersOf } from "#components/ui/upload/dropped.ts";
import { wordsIn } from "#components/ui/upload/queue.ts";
import { Upload } from "#components/ui/upload/upload.tsx";
import type { UploadWords } from "#components/ui/upload/upload-words.ts";
import { folderPaths } from "./folder-path.ts";
import { useSameName } from "./same-name.tsx";
import { useShelf } from "./shelf.tsx";

type Props = { uploadWords: UploadWords; maxBytes: number } & ({ folderId: string | null } | { versionOf: string });
type Problem = { errors?: { path: string }[] };

const askIn = (locale: string) => (path: string, body?: object) =>
  fetch(`/api/v1${path}`, { method: body ? "POST" : "GET", headers: { "content-type": "application/json", "accept-language": locale }, body: body && JSON.stringify(body) });

/** Uploads into a folder, or as a new version of a file; what has arrived is shown at once. Dropped folders are made anew. Asks what to do where a name is taken. */
export function LibraryUpload({ uploadWords, maxBytes, ...into }: Props) {
  const { locale, slug, words } = useShelf();
  const router = useRouter();
  const [, startTransition] = useTransition();
  const { ask, dialog } = useSameName(words);

  const request = askIn(locale);
  const [place] = useState(() => folderPaths(slug, request));

  /** Answers why it could not be kept; nothing when it is. */
  async function keep(fileId: string, file: File): Promise<string | void> {
    const folderId = "folderId" in into ? await place(into.folderId, foldersOf(file)) : null;
    const put = (sameName: string) => request(`/clusters/${slug}/library-files`, { fileId, folderId, sameName });
    let answer = await ("versionOf" in into ? request(`/library-files/${into.versionOf}/versions`, { fileId }) : put("refuse"));
    if (answer.ok) return;
    const said = await answer.text();
    if (!nameIsTaken(said) || "versionOf" in into) return wordsIn(said);
    const choice = await ask(file.name);
    if (choice === "skip") return words.same.skipped;
    answer = await put(choice);
    if (!answer.ok) return wordsIn(await answer.text());
  }

  async function arrived(fileId: string, file: File) {
    const refused = await keep(fileId, file).catch((error: Error) => wordsIn(error.message));
    if (refused !== undefined) return refused;
    startTransition(() => router.refresh());
  }
  return <>
    <Upload locale={locale} words={uploadWords} maxBytes={maxBytes} single={"versionOf" in into} onArrived={arrived} />
    {dialog}
  </>;
}

function nameIsTaken(problem: string): boolean {
  try {
    return (JSON.parse(problem) as Problem).errors?.some(({ path }) => path === "name") ?? false;
  } catch {
    return false;
  }
}
