"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { savePreferencesAction } from "#lib/notifications/actions.ts";
import { Checkbox } from "#components/ui/form/checkbox.tsx";
import { Select, TextInput, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { Channels, type ChannelRow, type ChannelWords } from "./channels.tsx";
import { QuietDays } from "./quiet-days.tsx";
import styles from "./channels.module.css";

type Words = ChannelWords & Record<"hours" | "zone" | "digestHour" | "digestWeekday" | "quiet" | "quietHelp" | "quietOn" | "quietFrom" | "quietTo" | "quietDays" | "save" | "saving" | "saved", string>;
type Props = {
  locale: string; rows: ChannelRow[]; mail: Option[]; hours: Option[]; weekdays: Option[]; words: Words;
  given: { rev: number; digestHour: number; digestWeekday: number; quietHours: { from: string; to: string; days: number[] } | null };
};

/** How one is told, by what it is about, and when letters may come. */
export function ChannelsForm({ locale, rows, mail, hours, weekdays, words, given }: Props) {
  const [state, action] = useActionState<FormState, FormData>(savePreferencesAction, null);
  const { quietHours: quiet } = given;
  return (
    <Form state={state} action={action} locale={locale} success={words.saved} className={styles.form}>
      <input type="hidden" name="rev" value={given.rev} />
      <Channels rows={rows} mail={mail} words={words} />
      <h2 className={styles.heading}>{words.hours}</h2>
      <p className={styles.help}>{words.zone}</p>
      <div className={styles.pair}>
        <Field name="digestHour" label={words.digestHour} required><Select options={hours} defaultValue={String(given.digestHour)} /></Field>
        <Field name="digestWeekday" label={words.digestWeekday} required><Select options={weekdays} defaultValue={String(given.digestWeekday)} /></Field>
      </div>
      <h2 className={styles.heading}>{words.quiet}</h2>
      <Checkbox name="quiet" label={words.quietOn} help={words.quietHelp} defaultChecked={quiet !== null} />
      <div className={styles.pair}>
        <Field name="quietFrom" label={words.quietFrom}><TextInput type="time" defaultValue={quiet?.from ?? "22:00"} /></Field>
        <Field name="quietTo" label={words.quietTo}><TextInput type="time" defaultValue={quiet?.to ?? "07:00"} /></Field>
      </div>
      <Field name="quietDays" label={words.quietDays}>
        <QuietDays weekdays={weekdays} days={quiet?.days ?? [1, 2, 3, 4, 5, 6, 7]} label={words.quietDays} />
      </Field>
      <Submit pendingLabel={words.saving}>{words.save}</Submit>
    </Form>
  );
}
