import type { ReactNode } from "react";
import { LinkButton } from "#components/ui/link-button.tsx";
import { relations as allRelations } from "#lib/clusters/labels/network.ts";
import type { Network } from "#lib/clusters/queries/network.ts";
import type { ShownItem } from "#lib/clusters/queries/shown-in.ts";
import type { Tie } from "#lib/clusters/queries/ties.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { ItemList } from "./item-list.tsx";
import styles from "./network.module.css";
import { ProposeForm } from "./propose-form.tsx";
import { TieList } from "./tie-list.tsx";
import { pickerWords } from "./words.ts";

type Props = { locale: Locale; slug: string; network: Network; ties: readonly Tie[]; items: readonly ShownItem[] };

/** All that ties a cluster to others, for those who run it: what waits, what holds, what may be proposed, what was. */
export function NetworkPage({ locale, slug, network, ties, items }: Props) {
  const w = translator(locale, "workspace");
  const asked = ties.filter(({ rights }) => rights.mayAnswer);
  const waiting = ties.filter(({ state, rights }) => state === "open" && !rights.mayAnswer);
  const past = ties.filter(({ state }) => state !== "open" && state !== "in_force");
  const offered = items.filter(({ rights }) => rights.mayAnswer);
  const shown = items.filter(({ rights }) => !rights.mayAnswer);
  const inForce = allRelations.map((relation) => [relation, ties.filter((tie) => tie.state === "in_force" && tie.relation === relation)] as const).filter(([, all]) => all.length);
  const isUnion = network.union !== null;
  return (
    <div className={styles.sections}>
      {network.union && !network.union.foundedAt ? <p className={styles.soft} role="note">{w("network.preparing")}</p> : null}
      {asked.length || offered.length ? (
        <Section title={w("network.toAnswer")}>
          {asked.length ? <TieList locale={locale} ties={asked} /> : null}
          {offered.length ? <ItemList locale={locale} items={offered} /> : null}
        </Section>
      ) : null}
      {waiting.length ? <Section title={w("network.waiting")}><TieList locale={locale} ties={waiting} /></Section> : null}
      <Section title={w("network.title")}>
        {isUnion || network.level === 1 ? null : <p className={styles.soft}>{w("network.level", { level: network.level })}</p>}
        {inForce.length ? inForce.map(([relation, all]) => <div key={relation} className={styles.section}><h3>{w(`network.relations.${relation}`)}</h3><TieList locale={locale} ties={all} /></div>)
          : <p className={styles.soft}>{w("network.none")}</p>}
      </Section>
      {shown.length ? <Section title={w("items.title")}><ItemList locale={locale} items={shown} /></Section> : null}
      <Section title={w("network.propose")}>
        <p className={styles.soft}>{w("network.proposeText")}</p>
        <div className={styles.form}><ProposeForm locale={locale} slug={slug} {...proposeWords(locale, isUnion)} /></div>
      </Section>
      {isUnion ? null : (
        <Section title={w("network.unionTitle")}>
          <p className={styles.soft}>{w("network.unionText")}</p>
          <div><LinkButton href={`/${locale}/workspace/${slug}/network/union`}>{w("network.unionFound")}</LinkButton></div>
        </Section>
      )}
      {past.length ? <details className={styles.history}><summary>{w("network.past", { count: past.length })}</summary><TieList locale={locale} ties={past} state /></details> : null}
    </div>
  );
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => <section className={styles.section}><h2>{title}</h2>{children}</section>;

function proposeWords(locale: Locale, isUnion: boolean) {
  const [w, common] = [translator(locale, "workspace"), translator(locale, "common")];
  const possible = isUnion ? (["member", "peer"] as const) : (["peer", "sub_cluster", "parent", "union"] as const);
  return {
    relations: possible.map((value) => ({ value, label: w(`network.become.${value}`) })),
    words: {
      other: w("network.cluster"), relation: w("network.relation"), choose: w("network.choose"), note: w("network.note"), noteHelp: w("network.noteHelp"),
      propose: w("network.send"), sending: common("sending"), proposed: w("network.sent"), optional: common("optional"),
    },
    picker: pickerWords(locale),
  };
}
