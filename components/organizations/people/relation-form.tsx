"use client";
import { useActionState, useEffect, useState } from "react";
import { __iconData as close } from "#icons/x";
import type { FormState } from "#lib/core/form.ts";
import { proposeRelationAction } from "#lib/organizations/actions/relations.ts";
import { Button } from "#components/ui/button.tsx";
import { Select, type Option } from "#components/ui/form/controls.tsx";
import { useField } from "#components/ui/form/context.ts";
import { Field } from "#components/ui/form/field.tsx";
import formStyles from "#components/ui/form/form.module.css";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { Icon } from "#components/ui/icon.tsx";
import styles from "../editor/editor.module.css";

type Words = Record<"other" | "otherHelp" | "side" | "submit" | "proposed" | "noMatch" | "remove" | "choose", string>;
type Found = { slug: string; name: Record<string, string | undefined>; originalLocale: string; city: string | null };

/** Says what another organisation is to this one. */
export function RelationForm({ slug, locale, sides, words }: { slug: string; locale: string; sides: readonly Option[]; words: Words }) {
  const [state, action] = useActionState<FormState, FormData>(proposeRelationAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.proposed}>
      <input type="hidden" name="slug" value={slug} />
      <Field name="other" label={words.other} help={words.otherHelp} required><OtherOrganization key={state?.ok ? state.attempt : 0} locale={locale} except={slug} words={words} /></Field>
      <Field name="side" label={words.side} required><Select options={sides} placeholder={words.choose} /></Field>
      <div><Submit>{words.submit}</Submit></div>
    </Form>
  );
}

/** Finds an organisation by its name, in any script; the form sends its slug. */
function OtherOrganization({ locale, except, words }: { locale: string; except: string; words: Words }) {
  const { id, name, describedBy, invalid } = useField();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<Found[] | null>(null);
  const [chosen, setChosen] = useState<Found | null>(null);
  useEffect(() => {
    if (typed.trim().length < 2) return setFound(null);
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const response = await fetch(`/api/v1/organizations?limit=8&q=${encodeURIComponent(typed)}`, { signal: stop.signal }).catch(() => null);
      if (response?.ok) setFound(((await response.json()) as { items: Found[] }).items.filter(({ slug }) => slug !== except));
    }, 250);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed, except]);
  const label = (one: Found) => one.name[locale] ?? one.name[one.originalLocale] ?? one.slug;
  if (chosen) {
    return (
      <div className={styles.chosen}>
        <input type="hidden" name={name} value={chosen.slug} />
        <span>{label(chosen)}</span>
        <Button id={id} size="small" variant="quiet" square icon={<Icon of={close} size={16} />} aria-label={words.remove.replace("#", () => label(chosen))} onClick={() => setChosen(null)} />
      </div>
    );
  }
  return (
    <>
      <input id={id} type="search" value={typed} maxLength={100} autoComplete="off" aria-invalid={invalid || undefined} aria-describedby={describedBy} className={formStyles.control} onChange={({ target }) => setTyped(target.value)} />
      <div role="status">
        {found?.length ? <ul className={styles.found}>{found.map((one) => <li key={one.slug}><button type="button" onClick={() => { setChosen(one); setTyped(""); setFound(null); }}>{label(one)}{one.city ? <small>{one.city}</small> : null}</button></li>)}</ul> : null}
        {found && !found.length ? <span className={styles.help}>{words.noMatch}</span> : null}
      </div>
    </>
  );
}
