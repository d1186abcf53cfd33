import Link from "next/link";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import { valueChainRoles } from "#lib/clusters/labels.ts";
import type { Participant, Person } from "#lib/clusters/queries/participants.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { ChangeRole, Leave, RemoveParticipant } from "./participant-actions.tsx";
import styles from "../stack.module.css";
import fitting from "./fitting.module.css";
import { nameOf, placeOf } from "../words.ts";

type Props = { locale: Locale; participants: readonly Participant[]; people: readonly Person[]; me: string; manages: boolean };

/** Who takes part, with their people. Coordinators move and remove, representatives leave. */
export function ParticipantTable({ locale, participants, people, me, manages }: Props) {
  const t = translator(locale, "clusters");
  const peopleOf = Map.groupBy(people, ({ organizationId }) => organizationId);
  const roles = valueChainRoles.map((value) => ({ value, label: t(`roles.${value}`) }));
  const rows = participants.map((participant) => {
    const { id, organization, valueChainRole, joinedAt } = participant;
    const mine = peopleOf.get(organization.id) ?? [];
    const words = wordsFor(locale, nameOf(organization, locale));
    return {
      key: id,
      cells: [
        <span key="name"><Link href={`/${locale}/organizations/${organization.slug}`}><InLanguage {...inLocale(organization.name, locale, organization.originalLocale)} page={locale} /></Link><br /><small>{placeOf(organization, locale)}</small></span>,
        manages ? <ChangeRole key={valueChainRole} participantId={id} locale={locale} role={valueChainRole} roles={roles} words={words} /> : t(`roles.${valueChainRole}`),
        <ul key="people" className={styles.plain}>{mine.map(({ memberId, name, handle, role }) => <li key={memberId}><Link href={`/${locale}/members/${handle}`} prefetch={false}>{name}</Link>{role === "administrator" ? <small> · {t("people.administrator")}</small> : null}</li>)}</ul>,
        <span key="joined" className={styles.whole}><Time at={joinedAt} locale={locale} style="short" /></span>,
        <span key="actions" className={styles.row}>
          {mine.some(({ memberId }) => memberId === me) ? <Leave participantId={id} locale={locale} words={words} /> : null}
          {manages ? <RemoveParticipant participantId={id} locale={locale} words={words} /> : null}
        </span>,
      ],
    };
  });
  const columns = ["organization", "role", "people", "joined", "actions"].map((key) => ({ key, label: key === "role" ? t("request.role") : t(`people.${key as "people"}`) }));
  return <div className={fitting.fit}><Table caption={t("workspace.participants")} columns={columns} rows={rows} /></div>;
}

/** What the buttons beside a participant say. */
export function wordsFor(locale: Locale, organization: string) {
  const t = translator(locale, "clusters");
  const common = translator(locale, "common");
  return {
    organization, change: t("people.change"), changed: t("people.changed"), save: common("save"), remove: t("people.remove"), removeTitle: t("people.removeTitle", { organization }),
    removeText: t("people.removeText"), removed: t("people.removed"), left: t("people.left", { organization }), reason: t("request.reason"), reasonHelp: t("people.reasonHelp"),
    leave: t("people.leave"), leaveTitle: t("people.leaveTitle"), leaveText: t("people.leaveText", { organization }), cancel: common("cancel"), close: common("close"),
  };
}
export type ParticipantWords = ReturnType<typeof wordsFor>;
