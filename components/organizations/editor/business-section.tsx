"use client";
import { Select } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { EditorForm } from "./editor-form.tsx";
import { pick, type SectionProps } from "./facts-section.tsx";
import { InLanguages } from "./in-languages.tsx";
import { Picker } from "./picker.tsx";
import { Rows } from "./rows.tsx";

const names = ["products", "industryCodes", "exportMarkets", "sizeClass"] as const;

/** What it makes, for whom, and how large it is. */
export function BusinessSection({ slug, locale, rev, value, words, options }: SectionProps) {
  const { fields, optional, languages } = words;
  return (
    <EditorForm slug={slug} locale={locale} section="business" rev={rev} base={pick(value, names)} words={words.form}>
      <Rows name="products" label={fields.products!} help={fields.productsHelp} rowLabel={words.numbered.product} count={value.products.length} most={50} words={words.rows}>
        {(row) => (
          <>
            <InLanguages name={`products.${row}.name`} labels={words.productName} languages={languages} value={value.products[row]?.name ?? null} max={200} />
            <Field name={`products.${row}.role`} label={fields.role!} required><Select options={options.roles} placeholder={fields.choose} defaultValue={value.products[row]?.role} /></Field>
          </>
        )}
      </Rows>
      <Picker name="industryCodes" label={fields.industryCodes!} help={fields.industryCodesHelp} optional={optional} groups={options.industries} value={value.industryCodes} most={10} words={words.picker} />
      <Picker name="exportMarkets" label={fields.exportMarkets!} optional={optional} groups={[{ options: options.countries }]} value={value.exportMarkets} most={100} words={words.picker} />
      <Field name="sizeClass" label={fields.sizeClass!} optional={optional}><Select options={options.sizes} placeholder={fields.choose} defaultValue={value.sizeClass ?? undefined} /></Field>
    </EditorForm>
  );
}
