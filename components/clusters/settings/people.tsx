import type { ReactNode } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import type { Moderator, PersonParticipant } from "#lib/clusters/queries/persons.ts";
import type { Cluster } from "#lib/clusters/queries/shape.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import pageStyles from "../cluster-page.module.css";
import styles from "../stack.module.css";
import { Appoint, EndRole, RemovePerson } from "./role-actions.tsx";

type Props = { locale: Locale; cluster: Cluster; me: string; moderators: Moderator[]; persons: PersonParticipant[] };
type Member = { memberId: string; name: string; handle: string };

/** Who runs a cluster, who keeps order in it and who takes part in person. */
export function ClusterPeople({ locale, cluster, me, moderators, persons }: Props) {
  const t = translator(locale, "joining");
  const roles = (["moderator", "coordinator"] as const).map((value) => ({ value, label: t(`clusterRoles.${value}`) }));
  const end = (role: "coordinator" | "moderator", member: Member) => <EndRole slug={cluster.slug} memberId={member.memberId} role={role} locale={locale} words={endWords(locale, member, me)} />;
  return (
    <div className={styles.sections}>
      <p className={styles.soft}>{t("people.lead")}</p>
      <section className={styles.section}>
        <h2>{t("people.coordinators")}</h2>
        <People people={cluster.coordinators} none={translator(locale, "clusters")("page.noCoordinators")} action={(member) => end("coordinator", member)} />
      </section>
      <section className={styles.section}>
        <h2>{t("people.moderators")}</h2>
        <People people={moderators} none={t("people.noModerators")} action={(member) => end("moderator", member)} />
      </section>
      <section className={styles.section}>
        <h2>{t("people.appoint")}</h2>
        <div className={styles.narrow}><Appoint slug={cluster.slug} locale={locale} roles={roles} words={{ who: t("people.who"), help: t("people.whoHelp"), role: t("people.role"), submit: t("people.appoint"), done: t("people.appointed") }} /></div>
      </section>
      {cluster.admitsPersons || persons.length ? (
        <section className={styles.section}>
          <h2>{t("people.persons")}</h2>
          <People people={persons} none={t("people.noPersons")} action={(person) => <RemovePerson personParticipantId={person.id} locale={locale} words={removeWords(locale, person.name)} />} />
        </section>
      ) : null}
    </div>
  );
}

function People<T extends Member>({ people, none, action }: { people: readonly T[]; none: string; action: (person: T) => ReactNode }) {
  if (!people.length) return <p className={styles.soft}>{none}</p>;
  return (
    <ul className={pageStyles.people}>
      {people.map((person) => (
        <li key={person.memberId} className={pageStyles.person}>
          <Avatar name={person.name} seed={person.memberId} size="small" /><span>{person.name} <span className={pageStyles.handle}>@{person.handle}</span></span>
          {action(person)}
        </li>
      ))}
    </ul>
  );
}

function endWords(locale: Locale, { memberId, name }: Member, me: string) {
  const t = translator(locale, "joining");
  const common = translator(locale, "common");
  const own = memberId === me;
  return { label: own ? t("people.resign") : t("people.end"), title: own ? t("people.resignTitle") : t("people.endTitle", { name }), done: t("people.ended"), cancel: common("cancel"), close: common("close") };
}

function removeWords(locale: Locale, name: string) {
  const t = translator(locale, "joining");
  const [clusters, common] = [translator(locale, "clusters"), translator(locale, "common")];
  return {
    remove: t("people.remove"), title: t("people.removeTitle", { name }), text: t("people.removeText"), done: t("people.removed"),
    reason: clusters("request.reason"), reasonHelp: t("people.reasonHelp"), cancel: common("cancel"), close: common("close"), sending: common("sending"),
  };
}
