"use client";
import { useActionState, useState } from "react";
import { v7 } from "uuid";
import { __iconData as plus } from "#icons/plus";
import { __iconData as trash } from "#icons/trash";
import type { FormState } from "#lib/core/form.ts";
import { setQuestionsAction } from "#lib/clusters/actions/managing.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/form/checkbox.tsx";
import { TextInput, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { Icon } from "#components/ui/icon.tsx";
import styles from "./question-editor.module.css";

type Question = { id: string; text: Record<string, string | undefined>; required: boolean };
type Numbered = { question: string; remove: string };
type Words = Record<"required" | "add" | "save" | "saving" | "saved" | "none", string> & { numbers: readonly Numbered[] };
type Props = { slug: string; rev: number; locale: string; questions: readonly Question[]; languages: readonly Option[]; words: Words };

/** What applicants are asked, in each language. A new one gets its id here, so that it stays the same one when it is saved again. */
export function QuestionEditor({ slug, rev, locale, questions, languages, words }: Props) {
  const [state, action] = useActionState<FormState, FormData>(setQuestionsAction, null);
  const [rows, setRows] = useState(questions);
  const add = () => setRows([...rows, { id: v7(), text: {}, required: true }]);
  return (
    <Form state={state} action={action} locale={locale} success={words.saved} draft={`questions-${slug}`}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="rev" value={rev} />
      {rows.length ? null : <p className={styles.none}>{words.none}</p>}
      {rows.map(({ id, text, required }, index) => (
        <fieldset key={id} className={styles.question}>
          <legend className={styles.legend}>{words.numbers[index]?.question}</legend>
          <input type="hidden" name={`questions.${index}.id`} value={id} />
          {languages.map(({ value: language, label }) => (
            <Field key={language} name={`questions.${index}.text.${language}`} label={[words.numbers[index]?.question, label].join(" · ")}><TextInput defaultValue={text[language]} maxLength={300} lang={language} /></Field>
          ))}
          <div className={styles.foot}>
            <Checkbox name={`questions.${index}.required`} label={words.required} defaultChecked={required} />
            <Button size="small" variant="quiet" icon={<Icon of={trash} size={16} />} aria-label={words.numbers[index]?.remove} onClick={() => setRows(rows.filter((row) => row.id !== id))} square />
          </div>
        </fieldset>
      ))}
      <div className={styles.foot}>
        <Submit pendingLabel={words.saving}>{words.save}</Submit>
        {rows.length < words.numbers.length ? <Button icon={<Icon of={plus} size={16} />} onClick={add}>{words.add}</Button> : null}
      </div>
    </Form>
  );
}
