"use client";
import { useEffect } from "react";
import { errorWords } from "#components/shell/error-words.ts";
import { ErrorPage } from "#components/shell/error-page.tsx";
import "./global.css";

/** The last resort: even the frame could not be made. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const { locale, words } = errorWords();
  useEffect(() => { document.title = `${words.title} · Cluster`; }, [words.title]);
  return (
    <html lang={locale} suppressHydrationWarning>
      <body><main><ErrorPage error={error} retry={retry} /></main></body>
    </html>
  );
}
