"use client";
import { useActionState, useState, type FormEvent } from "react";
import type { FormState } from "#lib/core/form.ts";
import { requestToJoinAction } from "#lib/clusters/actions/joining.ts";
import { Button } from "#components/ui/button.tsx";
import { Select, Textarea, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { KeyValue } from "#components/ui/key-value.tsx";
import styles from "./join-form.module.css";
import { AgreementBoxes, type AgreementWords, type ShownAgreement } from "./joining/agreement-boxes.tsx";

export type JoinWords = Record<"organization" | "role" | "roleHelp" | "chooseRole" | "chooseOrganization" | "questions" | "review" | "reviewTitle" | "change" | "send" | "sending" | "noAnswer" | "optional", string>;
type Question = { id: string; text: string; lang: string; required: boolean };
type Props = { slug: string; locale: string; words: JoinWords; organizations: readonly Option[]; roles: readonly Option[]; questions: readonly Question[]; boxes: { agreements: readonly ShownAgreement[]; words: AgreementWords } };

/** A request to join in two steps: fill in, look it over and send. What is missing is refused by the server, as everywhere. */
export function JoinForm({ slug, locale, words, organizations, roles, questions, boxes }: Props) {
  const [state, action] = useActionState<FormState, FormData>(requestToJoinAction, null);
  const [given, setGiven] = useState<{ form: FormData; after: number } | null>(null);
  const attempt = state?.attempt ?? 0;
  const [who, setWho] = useState(() => organizations.length === 1 ? organizations[0]!.value : "");
  const reviewing = given?.after === attempt ? given.form : null; // an answer of the server leads back to the fields

  function review(submit: FormEvent<HTMLFormElement>) {
    const form = new FormData(submit.currentTarget);
    const complete = form.get("organizationId") && (form.get("organizationId") === "me" || form.get("valueChainRole")) && boxes.agreements.every(({ id }) => form.has(`agreements.${id}`)) && questions.every(({ id, required }) => !required || String(form.get(`answers.${id}`)).trim());
    if (reviewing || !complete) return;
    submit.preventDefault();
    setGiven({ form, after: attempt });
  }

  return (
    <div className={reviewing ? styles.reviewing : undefined}>
      <Form state={state} action={action} locale={locale} draft={`join-${slug}`} onSubmit={review}>
        <input type="hidden" name="slug" value={slug} />
        <div className={styles.step} hidden={reviewing !== null}>
          <Field name="organizationId" label={words.organization} required>
            <Select options={organizations} placeholder={organizations.length > 1 ? words.chooseOrganization : undefined} onChange={(change) => setWho(change.target.value)} />
          </Field>
          {who === "me" ? null : <Field name="valueChainRole" label={words.role} help={words.roleHelp} required><Select options={roles} placeholder={words.chooseRole} /></Field>}
          {questions.map(({ id, text, lang, required }) => (
            <Field key={id} name={`answers.${id}`} label={text} required={required} optional={words.optional}><Textarea lang={lang === locale ? undefined : locale} maxLength={2000} rows={3} /></Field>
          ))}
          <AgreementBoxes {...boxes} />
          <div><Submit pendingLabel={words.sending}>{words.review}</Submit></div>
        </div>
        {reviewing ? (
          <section className={styles.step} aria-labelledby="join-review">
            <h2 id="join-review" tabIndex={-1} ref={(heading) => heading?.focus()}>{words.reviewTitle}</h2>
            <KeyValue facts={factsOf(reviewing, { words, organizations, roles, questions })} />
            <div className={styles.actions}>
              <Submit pendingLabel={words.sending}>{words.send}</Submit>
              <Button onClick={() => setGiven(null)}>{words.change}</Button>
            </div>
          </section>
        ) : null}
      </Form>
    </div>
  );
}

function factsOf(form: FormData, { words, organizations, roles, questions }: Pick<Props, "words" | "organizations" | "roles" | "questions">) {
  const chosen = (options: readonly Option[], name: string) => options.find(({ value }) => value === form.get(name))?.label ?? "";
  return [
    { label: words.organization, value: chosen(organizations, "organizationId") },
    ...(form.get("organizationId") === "me" ? [] : [{ label: words.role, value: chosen(roles, "valueChainRole") }]),
    ...questions.map(({ id, text }) => ({ label: text, value: <span className={styles.answer}>{String(form.get(`answers.${id}`) ?? "").trim() || words.noAnswer}</span> })),
  ];
}
