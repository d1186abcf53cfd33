"use client";
import Link from "next/link";
import { useEffect } from "react";
import { __iconData as broken } from "#icons/unplug";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { bringBackDrafts } from "#components/ui/form/draft.ts";
import { errorWords } from "./error-words.ts";
import { SaidPage } from "./said-page.tsx";

/**
 * Something broke while a page was made, or the line was cut: then what was typed and not sent is kept, and the page is
 * loaded anew. It has nothing but the address to tell the language by, and its words come along in all three.
 */
export function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const { locale, words } = errorWords();
  useEffect(bringBackDrafts, []);
  const cut = !error.digest && typeof window !== "undefined" && (!navigator.onLine || /fetch|chunk|network/i.test(error.message));
  return (
    <SaidPage icon={broken} title={cut ? words.offlineTitle : words.title} actions={<>
      <Button variant="primary" onClick={() => (cut ? location.reload() : retry())}>{words.retry}</Button>
      <Link href={`/${locale}`} className={buttonClass({})}>{words.home}</Link>
    </>}>
      {error.digest ? <p>{words.text} <code>{error.digest}</code></p> : <p>{cut ? words.offlineText : words.textPlain}</p>}
    </SaidPage>
  );
}
