"use client";
import { useActionState, type ReactNode } from "react";
import type { FormState } from "#lib/core/form.ts";
import { changeProposalAction, proposeAction } from "#lib/clusters/actions/proposals.ts";
import type { Proposal } from "#lib/clusters/queries/proposals.ts";
import { Select, Textarea, TextInput, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { Merge, type MergeWords } from "../settings/merge.tsx";
import { FounderPicker, type FounderWords, type PickedFounder } from "./founder-picker.tsx";
import { proposalValues } from "./proposal-values.ts";

export type ProposalWords = { fields: Record<string, string>; nameHelp: string; aimHelp: string; choose: string; optional: string; submit: string; pending: string; founders: FounderWords; merge: MergeWords };
type Props = {
  locale: string; words: ProposalWords; options: Record<"countries" | "industries" | "stages" | "languages" | "roles" | "own", readonly Option[]>; founders: readonly PickedFounder[];
  /** The one that is changed; left out for a new one */
  proposal?: Proposal;
  /** One that came to nothing, from which a new one begins */
  like?: Proposal;
};

/** A proposal to found a cluster, new or changed. */
export function ProposalForm({ locale, words, options, founders, proposal, like }: Props) {
  const [state, action] = useActionState<FormState, FormData>(proposal ? changeProposalAction : proposeAction, null);
  const values: Record<string, string> = proposal || like ? proposalValues((proposal ?? like)!) : { stage: "potential" };
  const label = (name: string) => words.fields[name] ?? name;
  const inEach = (field: string, control: (language: string) => ReactNode, help?: string) => options.languages.map(({ value: language }, index) => (
    <Field key={`${field}.${language}`} name={`${field}.${language}`} label={label(`${field}.${language}`)} help={index === 0 ? help : undefined}>{control(language)}</Field>
  ));
  const read = async () => {
    const answer = await fetch(`/api/v1/cluster-proposals/${proposal?.id}`, { cache: "no-store" }).catch(() => null);
    const now = answer?.ok ? ((await answer.json()) as Proposal) : null;
    return now && { rev: now.rev, values: proposalValues(now) };
  };
  return (
    <Form state={state} action={action} locale={locale} draft={proposal ? `proposal-${proposal.id}` : like ? `proposal-like-${like.id}` : "proposal"}>
      {proposal ? <><input type="hidden" name="proposalId" value={proposal.id} /><input type="hidden" name="rev" value={proposal.rev} /><Merge base={values} read={read} labels={words.fields} words={words.merge} /></> : null}
      {inEach("name", (language) => <TextInput defaultValue={values[`name.${language}`]} maxLength={200} lang={language} />, words.nameHelp)}
      {inEach("keyProduct", (language) => <TextInput defaultValue={values[`keyProduct.${language}`]} maxLength={200} lang={language} />)}
      {inEach("aim", (language) => <Textarea defaultValue={values[`aim.${language}`]} maxLength={4000} rows={5} lang={language} />, words.aimHelp)}
      <Field name="country" label={label("country")} required><Select options={options.countries} placeholder={words.choose} defaultValue={values.country} /></Field>
      <Field name="city" label={label("city")} optional={words.optional}><TextInput defaultValue={values.city} maxLength={100} /></Field>
      <Field name="industry" label={label("industry")} required><Select options={options.industries} placeholder={words.choose} defaultValue={values.industry} /></Field>
      <Field name="stage" label={label("stage")} required><Select options={options.stages} defaultValue={values.stage} /></Field>
      <FounderPicker locale={locale} own={options.own} first={founders} roles={options.roles} words={words.founders} />
      <div><Submit pendingLabel={words.pending}>{words.submit}</Submit></div>
    </Form>
  );
}
