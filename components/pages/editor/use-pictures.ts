"use client";
import { useState } from "react";
import { pictureUrl } from "#lib/files/labels.ts";
import { toast } from "#components/ui/toast/toast.ts";
import { sendPicture } from "#components/ui/upload/send-picture.ts";

/** A picture on its way; `share` from 0 to 1. */
export type Sending = { name: string; share: number };

/** Sends pictures one after the other and hands each over as Markdown; one that is refused says why and keeps no other back. */
export function usePictures(locale: string, failed: string, put: (markdown: string) => void) {
  const [sending, setSending] = useState<Sending | null>(null);
  const add = async (files: readonly File[]) => {
    for (const file of files) {
      const name = file.name || "…";
      setSending({ name, share: 0 });
      const answer = await sendPicture(file, { purpose: "page", locale, onProgress: (share) => setSending({ name, share }) });
      if ("id" in answer) put(`![${wordsOf(file.name)}](${pictureUrl(answer.id, "large")})\n`);
      else toast({ text: answer.message || failed, tone: "bad" });
    }
    setSending(null);
  };
  return { sending, add };
}

/** The name of a file as words beside a picture: without its ending, and without what Markdown would read. */
const wordsOf = (name: string) => name.replace(/\.\w+$/, "").replaceAll(/[[\]\\]/g, " ");
