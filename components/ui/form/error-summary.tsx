"use client";
import { useContext, useEffect, useRef } from "react";
import { fieldId, FormContext } from "./context.ts";
import { withoutLine } from "./without-line.ts";
import styles from "./form.module.css";

/**
 * What is wrong with the form, each with a way to its field. Focus comes here after every failed try. Whose session has
 * ended meanwhile is shown the way in, and comes back here.
 */
export function ErrorSummary() {
  const { prefix, state, labels, locale, offline } = useContext(FormContext);
  const box = useRef<HTMLDivElement>(null);
  const failed = state && !state.ok ? (state.attempt ?? 1) : 0;
  useEffect(() => {
    if (failed || offline) box.current?.focus();
  }, [failed, offline]);
  if (offline) return <div ref={box} role="alert" tabIndex={-1} className={styles.summary}><p className={styles.summaryTitle}>{withoutLine(locale)}</p></div>;
  if (!failed) return null;
  const errors = inOrder(state?.errors?.filter(told(labels, state.message)) ?? [], (path) => document.getElementById(fieldId(prefix, path)));

  const go = (path: string) => (click: React.MouseEvent) => {
    const field = document.getElementById(fieldId(prefix, path));
    if (!field) return;
    click.preventDefault();
    field.focus();
    field.scrollIntoView({ block: "center" });
  };
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.summary}>
      <p className={styles.summaryTitle}>{state?.code === "unauthenticated" ? <a href={wayIn(locale)}>{state.message}</a> : state?.message}</p>
      {errors.length ? (
        <ul>
          {errors.map(({ path, message }, index) => (
            <li key={index}>
              {labels.has(path) ? <a href={`#${fieldId(prefix, path)}`} onClick={go(path)}>{labels.get(path)}: {message}</a> : message}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** As their fields follow on the page; what has no field there comes last. */
function inOrder(errors: readonly Said[], fieldOf: (path: string) => Element | null): readonly Said[] {
  if (typeof document === "undefined") return errors; // without JavaScript the server shows them
  return errors.map((error) => ({ error, field: fieldOf(error.path) }))
    .sort((a, b) => (a.field && b.field ? (a.field.compareDocumentPosition(b.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1) : Number(!a.field) - Number(!b.field)))
    .map(({ error }) => error);
}

/** By way of the sign-in back to this page; only after a try, so in the browser. */
const wayIn = (locale: string) => `/${locale}/sign-in?next=${encodeURIComponent(`${location.pathname}${location.search}`)}`;

type Said = { path: string; message: string };

/** Each thing once: two rules may say the same of one field, and what belongs to no field may be the title itself. */
const told = (labels: Map<string, string>, title?: string) => ({ path, message }: Said, index: number, all: readonly Said[]) =>
  (labels.has(path) || message !== title) && all.findIndex((other) => other.path === path && other.message === message) === index;
