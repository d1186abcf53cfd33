import Link from "next/link";
import { __iconData as network } from "#icons/network";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Network } from "#lib/clusters/queries/network.ts";
import { countryName } from "#lib/i18n/countries.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { townName } from "#lib/i18n/places.ts";
import { translator } from "#lib/i18n/translator.ts";
import directory from "#components/directory/directory.module.css";
import { placesOf } from "../network/places.ts";
import { placeOf } from "../words.ts";
import { ParticipantsMap } from "./participants-map.tsx";
import { GuestsLink } from "./guests-link.tsx";
import styles from "./participants.module.css";
import type { ParticipantQuery } from "./query.ts";
import { ViewChoice } from "./view-choice.tsx";

type Members = Network["neighbours"]["member"];

/** The participants of a union, which are clusters: as a list, a table or a map. */
export function UnionMembers({ locale, base, query, members, guestsHref }: { locale: Locale; base: string; query: ParticipantQuery; members: Members; /** People from outside, for those who run the union */ guestsHref: string | null }) {
  const w = translator(locale, "workspace");
  return (
    <section className={directory.results} aria-label={w("participants.title")}>
      <div className={directory.toolbar}>
        <p className={directory.count} role="status">{w("participants.clusters", { count: members.length })}</p>
        {guestsHref ? <GuestsLink locale={locale} href={guestsHref} /> : null}
        <ViewChoice locale={locale} base={base} query={query} />
      </div>
      {!members.length ? <EmptyState icon={network} title={w("network.noMembers")} />
        : query.view === "map" ? <ParticipantsMap locale={locale} places={placesOf(members, locale)} base={base} page="clusters" />
        : query.view === "table" ? <MemberTable locale={locale} members={members} />
        : <MemberList locale={locale} members={members} />}
    </section>
  );
}

function MemberList({ locale, members }: { locale: Locale; members: Members }) {
  return (
    <ul className={styles.list}>
      {members.map((cluster) => (
        <li key={cluster.id} className={styles.item}>
          <div className={styles.text}>
            <h2 className={styles.name}><Link href={`/${locale}/clusters/${cluster.slug}`} prefetch={false}><InLanguage {...inLocale(cluster.name, locale, cluster.originalLocale)} page={locale} /></Link></h2>
            <p className={styles.facts}><span>{placeOf(cluster, locale)}</span><span>{translator(locale, "workspace")("participants.since")} <Time at={cluster.since} locale={locale} style="short" /></span></p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function MemberTable({ locale, members }: { locale: Locale; members: Members }) {
  const [w, common] = [translator(locale, "workspace"), translator(locale, "common")];
  const columns = [{ key: "cluster", label: w("network.cluster") }, { key: "country", label: common("country") }, { key: "city", label: common("city") }, { key: "since", label: w("participants.csv.joined") }];
  const rows = members.map((cluster) => ({
    key: cluster.id,
    cells: [
      <Link key="name" href={`/${locale}/clusters/${cluster.slug}`} prefetch={false}><InLanguage {...inLocale(cluster.name, locale, cluster.originalLocale)} page={locale} /></Link>,
      countryName(cluster.country, locale), cluster.city ? townName(cluster.city, cluster.country, locale) : "", <Time key="since" at={cluster.since} locale={locale} style="short" />,
    ],
  }));
  return <Table caption={w("participants.title")} columns={columns} rows={rows} />;
}
