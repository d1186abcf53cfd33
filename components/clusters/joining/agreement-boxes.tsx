"use client";
import { Checkbox } from "#components/ui/form/checkbox.tsx";
import styles from "./agreement-boxes.module.css";

export type ShownAgreement = { id: string; version: number; title: string; body: string; lang: string };
export type AgreementWords = { head: string; /** by the agreement's id */ agree: Record<string, string>; version: Record<string, string> };

/** The agreements of a cluster, to read and to accept; a box that is ticked carries the version that was read. Stands in a Form. */
export function AgreementBoxes({ agreements, words }: { agreements: readonly ShownAgreement[]; words: AgreementWords }) {
  if (!agreements.length) return null;
  return (
    <fieldset className={styles.set}>
      <legend>{words.head}</legend>
      {agreements.map(({ id, version, title, body, lang }) => (
        <div key={id} className={styles.one}>
          <details className={styles.text}>
            <summary lang={lang}>{title} <small>{words.version[id]}</small></summary>
            {/* a long text scrolls, so a keyboard must be able to stand on it */}
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div lang={lang} className={styles.body} tabIndex={0} role="region" aria-label={title}>{body}</div>
          </details>
          <Checkbox name={`agreements.${id}`} value={String(version)} label={words.agree[id]} />
        </div>
      ))}
    </fieldset>
  );
}
