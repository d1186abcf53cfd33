"use client";
import { useWatched } from "#components/ui/use-watched.ts";

type Answer = { items: { id: string; state: string }[] };

/** Looks whether an archive that is being made is ready yet; when it is, the page is read anew and says so. */
export function ExportWatch({ id, text }: { id: string; text: string }) {
  useWatched<Answer>("/api/v1/me/exports", ({ items }) => !items.some((one) => one.id === id && one.state === "running"), 2000);
  return <span role="status">{text}</span>;
}
