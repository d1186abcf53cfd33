"use client";
import { useEffect, useState } from "react";
import { Field } from "#components/ui/form/field.tsx";
import { Select } from "#components/ui/form/controls.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { ReaderPicker } from "./reader-picker.tsx";
import { fetchReaders } from "./reader-search.ts";
import type { Reader } from "./readers.ts";
import { useShelf } from "./shelf.tsx";

type Of = { kind: "folder" | "file"; id: string };

/** Who sees a folder or file: all, the chosen, those who manage. Those who were chosen before are asked for when it opens. */
export function AudienceField({ value = "workspace", of }: { value?: string; of?: Of }) {
  const { words, manages, locale } = useShelf();
  const [audience, setAudience] = useState(value);
  const before = useChosenBefore(value === "chosen" ? of : undefined, locale as Locale);
  return (
    <>
      <Field name="audience" label={words.audience}>
        <Select options={words.audiences.filter(({ value }) => manages || value !== "coordinators")} defaultValue={value} onChange={({ target }) => setAudience(target.value)} />
      </Field>
      {audience === "chosen" && before ? <Field name="memberIds" label={words.share.people} help={words.share.help}><ReaderPicker value={before} /></Field> : null}
    </>
  );
}

/** Null until they are here. */
function useChosenBefore(of: Of | undefined, locale: Locale): readonly Reader[] | null {
  const [before, setBefore] = useState<readonly Reader[] | null>(of ? null : []);
  const path = of && `/library-${of.kind}s/${of.id}/readers`;
  useEffect(() => {
    if (!path) return;
    let here = true;
    void fetchReaders(path, locale).then((found) => { if (here && found) setBefore(found); });
    return () => { here = false; };
  }, [path, locale]);
  return before;
}
