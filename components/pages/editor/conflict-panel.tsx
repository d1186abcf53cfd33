"use client";
import { useTranslations } from "use-intl";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Conflict } from "#lib/pages/queries/merge.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Time } from "#components/ui/time.tsx";
import { Differences } from "../differences.tsx";
import { decide, placesIn } from "./conflicts.ts";
import styles from "./editor.module.css";

type Props = { conflict: Conflict; locale: Locale; body: string; /** My own text as it was when the save was refused. */ mine: string; onBody: (body: string) => void };

/** Somebody saved first: who, what they changed, and the places that want a decision. */
export function ConflictPanel({ conflict, locale, body, mine, onBody }: Props) {
  const [t, p] = [useTranslations("pages.merge"), useTranslations("pages")];
  const { theirs, changes, conflicts } = conflict;
  const name = theirs.author?.name ?? p("former");
  return (
    <Notice tone="amber">
      <div className={styles.conflict} role="alert">
        <p><strong>{t("title", { name })}</strong> · <Time at={theirs.createdAt} locale={locale} /></p>
        {theirs.note ? <p>{t("note", { note: theirs.note })}</p> : null}
        <p>{theirs.removed ? t("removed", { name }) : conflicts ? t("conflicts", { count: conflicts }) : t("clean")}</p>
      </div>
      {placesIn(body).map((place, at) => (
        <fieldset key={`${place.from} ${at}`} className={styles.place}>
          <legend>{t("place", { number: at + 1 })}</legend>
          <div className={styles.sides}><pre>{place.mine}</pre><pre>{place.theirs}</pre></div>
          <div className={styles.choices}>
            {(["mine", "theirs", "both"] as const).map((take) => (
              <Button key={take} size="small" onClick={() => onBody(decide(body, place, take))}>{t(take === "mine" ? "takeMine" : take === "theirs" ? "takeTheirs" : "takeBoth")}</Button>
            ))}
          </div>
        </fieldset>
      ))}
      {changes.length ? <details>
        <summary>{t("changes")}</summary>
        <Differences parts={changes} words={{ added: p("history.added"), removed: p("history.removed") }} />
      </details> : null}
      <p className={styles.choices}>
        {conflict.body === mine ? null : body === mine ? <Button size="small" variant="quiet" onClick={() => onBody(conflict.body)}>{t("merged")}</Button> : <Button size="small" variant="quiet" onClick={() => onBody(mine)}>{t("myText")}</Button>}
      </p>
    </Notice>
  );
}
