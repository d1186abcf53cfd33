import Link from "next/link";
import { Avatar } from "#components/ui/avatar.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { Time } from "#components/ui/time.tsx";
import { valueChainRoles } from "#lib/clusters/labels.ts";
import type { Participant, Person } from "#lib/clusters/queries/participants.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { nameOf, placeOf } from "../words.ts";
import { ChangeRole, Leave, RemoveParticipant } from "./participant-actions.tsx";
import { wordsFor } from "./participant-table.tsx";
import styles from "./participants.module.css";

type Props = { locale: Locale; participants: readonly Participant[]; people: readonly Person[]; me: string; manages: boolean };

/** Participants one under the other with their people, under the names of their places in the chain. */
export function ParticipantList({ locale, participants, people, me, manages }: Props) {
  const t = translator(locale, "clusters");
  const peopleOf = Map.groupBy(people, ({ organizationId }) => organizationId);
  const byRole = Map.groupBy(participants, ({ valueChainRole }) => valueChainRole);
  return [...byRole].map(([role, all]) => (
    <section key={role} className={styles.group}>
      <h2 className={styles.role}>{t(`roles.${role}`)}</h2>
      <ul className={styles.list}>
        {all.map((participant) => <Item key={participant.id} locale={locale} participant={participant} people={peopleOf.get(participant.organization.id) ?? []} me={me} manages={manages} />)}
      </ul>
    </section>
  ));
}

function Item({ locale, participant: { id, organization, valueChainRole, joinedAt }, people, me, manages }: Omit<Props, "participants"> & { participant: Participant }) {
  const [t, w] = [translator(locale, "clusters"), translator(locale, "workspace")];
  const words = wordsFor(locale, nameOf(organization, locale));
  const roles = valueChainRoles.map((value) => ({ value, label: t(`roles.${value}`) }));
  return (
    <li className={styles.item}>
      <Avatar name={nameOf(organization, locale)} seed={organization.id} square />
      <div className={styles.text}>
        <h3 className={styles.name}><Link href={`/${locale}/organizations/${organization.slug}`} prefetch={false}><InLanguage {...inLocale(organization.name, locale, organization.originalLocale)} page={locale} /></Link></h3>
        <p className={styles.facts}>
          <span>{translator(locale, "organizations")(`kinds.${organization.kind}`)}</span>
          <span>{placeOf(organization, locale)}</span>
          <span>{w("participants.since")} <Time at={joinedAt} locale={locale} style="short" /></span>
        </p>
        {people.length ? (
          <ul className={styles.people} aria-label={t("people.people")}>
            {people.map(({ memberId, name, handle, headline }) => <li key={memberId} title={headline ?? undefined}><Link href={`/${locale}/members/${handle}`} prefetch={false}>{name}</Link></li>)}
          </ul>
        ) : null}
      </div>
      <div className={styles.actions}>
        {manages ? <ChangeRole key={valueChainRole} participantId={id} locale={locale} role={valueChainRole} roles={roles} words={words} /> : null}
        {people.some(({ memberId }) => memberId === me) ? <Leave participantId={id} locale={locale} words={words} /> : null}
        {manages ? <RemoveParticipant participantId={id} locale={locale} words={words} /> : null}
      </div>
    </li>
  );
}
