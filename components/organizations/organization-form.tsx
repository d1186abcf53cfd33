"use client";
import Link from "next/link";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { createOrganizationAction } from "#lib/organizations/actions/profile.ts";
import { Select, Textarea, TextInput, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { Notice } from "#components/ui/notice.tsx";
import styles from "#components/clusters/stack.module.css";
import rowStyles from "./editor/editor.module.css";
import { SimilarPanel, type SimilarWords } from "./editor/similar-panel.tsx";

export type OrganizationWords = {
  /** Labels by the name of the field */
  fields: Record<string, string>;
  nameHelp: string; choose: string; optional: string; submit: string; pending: string; saved: string;
  similarTitle: string; similarText: string; anyway: string;
  /** Of the panel that looks while one types */
  similar: SimilarWords;
};
export type Similar = { slug: string; name: Record<string, string | undefined>; originalLocale: string; city: string | null };

type Props = {
  locale: string;
  words: OrganizationWords;
  options: { kinds: readonly Option[]; countries: readonly Option[]; languages: readonly Option[]; schemes: readonly Option[] };
  /** Goes with the form unseen: where to go on after making one. */
  hidden: Record<string, string>;
};

/** A new organisation: the few facts that make it, and whether it is not here already. The rest is filled in after. */
export function OrganizationForm({ locale, words, options, hidden }: Props) {
  const [state, action] = useActionState<FormState, FormData>(createOrganizationAction, null);
  const found = state?.ok ? (state.result as { similar?: Similar[]; values: Record<string, unknown> } | undefined) : undefined;
  const similar = found?.similar;
  const shown = similar ? { attempt: state?.attempt, ok: false, message: words.similarTitle, values: found.values } : state; // taken for a refusal, so that the fields keep what was typed
  const label = (name: string) => words.fields[name] ?? name;
  return (
    <Form state={shown} action={action} locale={locale} draft="organization">
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <SimilarPanel locale={locale} words={words.similar}>
        {options.languages.map(({ value: language }, index) => (
          <Field key={language} name={`name.${language}`} label={label(`name.${language}`)} help={index === 0 ? words.nameHelp : undefined}><TextInput maxLength={200} lang={language} /></Field>
        ))}
        <Field name="kind" label={label("kind")} required><Select options={options.kinds} placeholder={words.choose} /></Field>
        <Field name="country" label={label("country")} required><Select options={options.countries} placeholder={words.choose} /></Field>
        <Field name="city" label={label("city")} optional={words.optional}><TextInput maxLength={100} autoComplete="address-level2" /></Field>
        <Field name="website" label={label("website")} optional={words.optional}><TextInput maxLength={500} inputMode="url" autoComplete="url" /></Field>
        <fieldset className={rowStyles.group}>
          <legend className={rowStyles.legend}>{label("oneIdentifier")}</legend>
          <p className={rowStyles.help}>{label("oneIdentifierHelp")}</p>
          <div className={rowStyles.pair}>
            <Field name="identifier.scheme" label={label("scheme")} optional={words.optional}><Select options={options.schemes} placeholder={words.choose} /></Field>
            <Field name="identifier.value" label={label("value")} optional={words.optional}><TextInput maxLength={60} autoComplete="off" spellCheck={false} /></Field>
          </div>
        </fieldset>
      </SimilarPanel>
      {options.languages.map(({ value: language }) => (
        <Field key={language} name={`description.${language}`} label={label(`description.${language}`)} optional={words.optional}><Textarea maxLength={4000} lang={language} /></Field>
      ))}
      {similar ? <SimilarOnes similar={similar} locale={locale} words={words} /> : <div><Submit pendingLabel={words.pending}>{words.submit}</Submit></div>}
    </Form>
  );
}

function SimilarOnes({ similar, locale, words }: { similar: readonly Similar[]; locale: string; words: OrganizationWords }) {
  return (
    <div className={styles.stack}>
      <Notice tone="amber">
        <p>{words.similarText}</p>
        <ul>
          {similar.map(({ slug, name, originalLocale, city }) => (
            <li key={slug}><Link href={`/${locale}/organizations/${slug}`} target="_blank">{name[locale] ?? name[originalLocale] ?? slug}</Link>{city ? `, ${city}` : ""}</li>
          ))}
        </ul>
      </Notice>
      <div><Submit name="allowSimilar" value="true" pendingLabel={words.pending}>{words.anyway}</Submit></div>
    </div>
  );
}
