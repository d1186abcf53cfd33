"use client";
import Link from "next/link";
import { __iconData as broken } from "#icons/unplug";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { errorWords } from "./error-words.ts";
import { SaidPage } from "./said-page.tsx";

/** Something broke while a page was made. It has nothing but the address to tell the language by, and its words come along in all three. */
export function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const { locale, words } = errorWords();
  return (
    <SaidPage icon={broken} title={words.title} actions={<>
      <Button variant="primary" onClick={() => retry()}>{words.retry}</Button>
      <Link href={`/${locale}`} className={buttonClass({})}>{words.home}</Link>
    </>}>
      {error.digest ? <p>{words.text} <code>{error.digest}</code></p> : <p>{words.textPlain}</p>}
    </SaidPage>
  );
}
