"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { putWelcomeAwayAction } from "#lib/clusters/actions/roles.ts";
import { Submit } from "#components/ui/form/submit.tsx";
import { Notice } from "#components/ui/notice.tsx";
import styles from "./welcome.module.css";

/** The cluster's words to whoever has come in, until they put them away. */
export function Welcome({ clusterId, locale, text, lang, words }: { clusterId: string; locale: string; text: string; lang: string; words: Record<"title" | "away", string> }) {
  const [, away] = useActionState<FormState, FormData>(putWelcomeAwayAction, null);
  return (
    <Notice>
      <div className={styles.welcome}>
        <h2>{words.title}</h2>
        <p lang={lang} className={styles.text}>{text}</p>
        <form action={away}>
          <input type="hidden" name="clusterId" value={clusterId} />
          <input type="hidden" name="locale" value={locale} />
          <Submit variant="secondary" size="small">{words.away}</Submit>
        </form>
      </div>
    </Notice>
  );
}
