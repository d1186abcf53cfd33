import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Tie } from "#lib/clusters/queries/ties.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { nameOf, placeOf } from "../words.ts";
import styles from "./network.module.css";
import { TieButtons, type TieWords } from "./tie-buttons.tsx";

/** Ties of a cluster with who did what when, and what one may do. */
export function TieList({ locale, ties, state = false }: { locale: Locale; ties: readonly Tie[]; /** Where they differ */ state?: boolean }) {
  return <ul className={styles.list}>{ties.map((tie) => <Item key={tie.id} locale={locale} tie={tie} state={state} />)}</ul>;
}

function Item({ locale, tie, state }: { locale: Locale; tie: Tie; state: boolean }) {
  const w = translator(locale, "workspace");
  const { other, rights } = tie;
  const nobody = w("feed.former");
  return (
    <li className={styles.item}>
      <div className={styles.text}>
        <p><Link className={styles.name} href={`/${locale}/clusters/${other.slug}`} prefetch={false}><InLanguage {...inLocale(other.name, locale, other.originalLocale)} page={locale} /></Link> {state ? <Badge>{w(`network.states.${tie.state}`)}</Badge> : null}</p>
        <p>{w(`network.${tie.state === "open" ? (tie.mine ? "asked" : "asks") : "was"}.${tie.relation}`)}</p>
        {tie.note ? <p className={styles.note}>{tie.note}</p> : null}
        {tie.state === "open" && tie.relation === "union" && !tie.mine && other.summary ? <p className={styles.note}><InLanguage {...inLocale(other.summary, locale, other.originalLocale)} page={locale} /></p> : null}
        {tie.reason ? <p className={styles.note}><b>{w("network.reason")}:</b> {tie.reason}</p> : null}
        <p className={styles.facts}>
          <span>{placeOf(other, locale)}</span>
          <span>{w("network.proposedBy", { name: tie.proposedBy ?? nobody })} <Time at={tie.proposedAt} locale={locale} style="short" /></span>
          {tie.answeredAt ? <span>{w(`network.answers.${tie.state === "declined" || tie.state === "withdrawn" ? tie.state : "accepted"}`, { name: tie.answeredBy ?? nobody })} <Time at={tie.answeredAt} locale={locale} style="short" /></span> : null}
          {tie.endedAt ? <span>{w("network.answers.ended", { name: tie.endedBy ?? nobody })} <Time at={tie.endedAt} locale={locale} style="short" /></span> : null}
        </p>
      </div>
      <TieButtons tieId={tie.id} locale={locale} rights={rights} words={tieWords(locale, nameOf(other, locale), tie.relation === "union")} />
    </li>
  );
}

function tieWords(locale: Locale, cluster: string, leaving: boolean): TieWords {
  const [w, common] = [translator(locale, "workspace"), translator(locale, "common")];
  return {
    accept: w("network.accept"), accepted: w("network.accepted"), decline: w("network.decline"), declined: w("network.declined"), declineTitle: w("network.declineTitle", { cluster }),
    withdraw: w("network.withdraw"), withdrawn: w("network.withdrawn"), withdrawTitle: w("network.withdrawTitle", { cluster }),
    end: w(leaving ? "network.leave" : "network.end"), ended: w("network.ended"), endTitle: w(leaving ? "network.leaveTitle" : "network.endTitle", { cluster }), endText: w("network.endText"),
    reason: w("network.reasonAsked"), cancel: common("cancel"), close: common("close"), sending: common("sending"),
  };
}
