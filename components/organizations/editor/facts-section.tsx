"use client";
import { Select, TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { PictureField } from "#components/ui/picture-field.tsx";
import type { Editable } from "#lib/organizations/queries/editable.ts";
import { EditorForm } from "./editor-form.tsx";
import { InLanguages } from "./in-languages.tsx";
import { PlaceFields, type PlaceWords } from "./place-fields.tsx";
import { SimilarPanel } from "./similar-panel.tsx";
import type { SectionOptions, SectionWords } from "./words.ts";

export type SectionProps = { slug: string; locale: string; rev: number; value: Editable; words: SectionWords; options: SectionOptions; maxBytes: number };

const names = ["logoId", "name", "legalName", "description", "kind", "country", "region", "city", "latitude", "longitude", "website", "foundedYear", "originalLocale"] as const;
export const pick = <K extends keyof Editable>(value: Editable, keys: readonly K[]) => Object.fromEntries(keys.map((key) => [key, value[key]])) as Pick<Editable, K>;

/** What an organisation is called, what it is and where. */
export function FactsSection({ slug, locale, rev, value, words, options }: SectionProps) {
  const { fields, optional, languages } = words;
  return (
    <EditorForm slug={slug} locale={locale} section="facts" rev={rev} base={pick(value, names)} words={words.form}>
      <PictureField name="logoId" value={value.logoId} shape="square" words={words.picture} locale={locale} />
      <SimilarPanel locale={locale} words={words.similar} except={slug}>
        <InLanguages name="name" labels={words.name} languages={languages} value={value.name} max={200} help={fields.nameHelp} />
        <InLanguages name="legalName" labels={words.legalName} languages={languages} value={value.legalName} max={300} help={fields.legalNameHelp} optional={optional} />
        <Field name="kind" label={fields.kind!} required><Select options={options.kinds} defaultValue={value.kind} /></Field>
        <Field name="country" label={fields.country!} required><Select options={options.countries} defaultValue={value.country} /></Field>
        <Field name="region" label={fields.region!} optional={optional}><TextInput defaultValue={value.region ?? ""} maxLength={100} autoComplete="address-level1" /></Field>
        <Field name="city" label={fields.city!} optional={optional}><TextInput defaultValue={value.city ?? ""} maxLength={100} autoComplete="address-level2" /></Field>
        <Field name="website" label={fields.website!} optional={optional}><TextInput defaultValue={value.website ?? ""} maxLength={500} inputMode="url" autoComplete="url" /></Field>
      </SimilarPanel>
      <PlaceFields words={fields as PlaceWords} latitude={value.latitude} longitude={value.longitude} />
      <Field name="foundedYear" label={fields.foundedYear!} optional={optional}><TextInput defaultValue={value.foundedYear ?? ""} inputMode="numeric" maxLength={4} /></Field>
      <InLanguages name="description" labels={words.description} languages={languages} value={value.description} max={4000} optional={optional} long />
      <Field name="originalLocale" label={fields.originalLocale!}><Select options={languages} defaultValue={value.originalLocale} /></Field>
    </EditorForm>
  );
}
