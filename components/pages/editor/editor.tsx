"use client";
import { useRouter } from "next/navigation";
import { useActionState, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { FormState } from "#lib/core/form.ts";
import { type Locale, localeNames, locales } from "#lib/i18n/locales.ts";
import { createPageAction, saveTextAction, type Written } from "#lib/pages/actions/writing.ts";
import { maxNote, maxTitle } from "#lib/pages/labels.ts";
import type { Conflict } from "#lib/pages/queries/merge.ts";
import { Button } from "#components/ui/button.tsx";
import { type Option, Select } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Time } from "#components/ui/time.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import { tellWriting, usePageNews } from "../live.tsx";
import { BodyField } from "./body-field.tsx";
import { ConflictPanel } from "./conflict-panel.tsx";
import { LineField } from "./line-field.tsx";
import { useKeptText, type Typed } from "./use-kept-text.ts";
import { usePreview } from "./use-preview.ts";
import styles from "./editor.module.css";

export type EditorProps = {
  locale: Locale;
  me: string;
  /** The page that is changed; a new one is made in the cluster with this slug. */
  page: { id: string } | { slug: string; parents: readonly Option[]; parentId: string };
  textLocale: Locale;
  saved: Typed;
  titles: readonly string[];
  previewAt: string;
  /** Where to go when it is saved, or not; a new page adds its id to it. */
  back: string;
};

/** How often others are told that I write, in milliseconds. */
const tells = 8_000;

/** Writes a page: what is typed is kept in the browser, shown as it will look, and put together with what others saved meanwhile. */
export function Editor({ locale, me, page, textLocale, saved, titles, previewAt, back }: EditorProps) {
  const t = useTranslations("pages.edit");
  const router = useRouter();
  const pageId = "id" in page ? page.id : null;
  const [state, run, pending] = useActionState<FormState<Written>, FormData>(pageId ? saveTextAction : createPageAction, null);
  const { typed, change, forget, discard, restored } = useKeptText(`cluster.page:${me}:${"id" in page ? `${page.id}:${textLocale}` : page.slug}`, saved);
  const [clash, setClash] = useState<{ conflict: Conflict; mine: string } | null>(null);
  const [shown, setShown] = useState<"text" | "preview">("text");
  const html = usePreview(previewAt, typed.body);
  const told = useRef(0);

  useEffect(() => {
    if (!state?.ok || !state.result) return;
    if ("conflict" in state.result) {
      const { conflict } = state.result;
      setClash({ conflict, mine: typed.body });
      change({ title: conflict.title, body: conflict.body, rev: conflict.rev });
      return;
    }
    forget();
    toast({ text: t("saved") });
    router.push(pageId ? back : `${back}/${state.result.pageId}`);
    router.refresh();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each answer
  }, [state]);

  const write = (part: Partial<Typed>) => {
    change(part);
    if (!pageId || Date.now() - told.current < tells) return;
    told.current = Date.now();
    tellWriting(pageId);
  };
  return (
    <Form state={state} action={run} locale={locale} className={styles.editor}>
      {pageId ? <><input type="hidden" name="pageId" value={pageId} /><input type="hidden" name="textLocale" value={textLocale} /><input type="hidden" name="rev" value={typed.rev} /></> : null}
      {"slug" in page ? <input type="hidden" name="slug" value={page.slug} /> : null}
      {restored && !clash ? <Notice><p>{t.rich("draft", { when: () => <Time key="when" at={restored} locale={locale} /> })} <Button size="small" variant="quiet" onClick={discard}>{t("dropDraft")}</Button></p></Notice> : null}
      {pageId ? <Others pageId={pageId} textLocale={textLocale} rev={typed.rev} me={me} opened={() => { if (Date.now() - told.current < tells) tellWriting(pageId); }} /> : null}
      {clash ? <ConflictPanel {...clash} locale={locale} body={typed.body} onBody={(body) => write({ body })} /> : null}
      <div className={styles.top}>
        <LineField name="title" label={t("name")} value={typed.title} maxLength={maxTitle} lang={textLocale} required onChange={(title) => write({ title })} />
        {"slug" in page ? (
          <>
            <Field name="textLocale" label={t("language")}><Select defaultValue={textLocale} options={locales.map((value) => ({ value, label: localeNames[value] }))} /></Field>
            <Field name="parentId" label={t("parent")}><Select defaultValue={page.parentId} options={page.parents} /></Field>
          </>
        ) : null}
      </div>
      <div className={styles.switch}>
        {(["text", "preview"] as const).map((part) => <Button key={part} size="small" aria-pressed={shown === part} onClick={() => setShown(part)}>{t(part === "text" ? "write" : "preview")}</Button>)}
      </div>
      <div className={styles.columns} data-shown={shown}>
        <Field name="body" label={t("body")} help={t("bodyHelp")}><BodyField value={typed.body} lang={textLocale} locale={locale} titles={titles} onChange={(body) => write({ body })} /></Field>
        <div className={styles.preview}>
          <h3>{t("preview")}</h3>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
          <div className={styles.paper} role="region" aria-label={t("preview")} tabIndex={0}>{html ? <Prose html={html} lang={textLocale} /> : <p className={styles.faint}>{t("previewEmpty")}</p>}</div>
        </div>
      </div>
      <div className={styles.top}><LineField name="note" label={t("note")} help={t("noteHelp")} optional={t("optional")} value={typed.note} maxLength={maxNote} onChange={(note) => write({ note })} /></div>
      <div className={styles.bar}>
        <Submit pendingLabel={t("saving")}>{t(pageId ? "save" : "create")}</Submit>
        {pending ? null : <LinkButton href={back}>{t("cancel")}</LinkButton>}
      </div>
    </Form>
  );
}

/** Who else writes in this page, and that somebody saved it: no cause to stop. */
function Others({ pageId, textLocale, rev, me, opened }: { pageId: string; textLocale: Locale; rev: number; me: string; opened: () => void }) {
  const t = useTranslations("pages.edit");
  const { writers, newer } = usePageNews({ pageId, locale: textLocale, rev, me, opened });
  return (
    <div aria-live="polite">
      {newer ? <Notice tone="amber">{t("changedMeanwhile", { name: newer.by ?? t("somebody") })}</Notice> : null}
      {writers.length ? <p className={styles.faint}>{t("writing", { names: writers.join(", ") })}</p> : null}
    </div>
  );
}
