import Link from "next/link";
import { __iconData as ties } from "#icons/waypoints";
import styles from "#components/clusters/stack.module.css";
import { nameOf } from "#components/clusters/words.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { relationSides } from "#lib/organizations/labels.ts";
import type { Relation, WaitingRelation } from "#lib/organizations/queries/relations.ts";
import type { OrganizationCard } from "#lib/organizations/queries/shape.ts";
import { Deed } from "./deed.tsx";
import { RelationForm } from "./relation-form.tsx";

type Props = { locale: Locale; slug: string; mayEdit: boolean; relations: readonly Relation[]; waiting: readonly WaitingRelation[] | null };

/** What other organisations are to this one: those that stand, those that wait, and a new one. */
export function RelationsSection({ locale, slug, mayEdit, relations, waiting }: Props) {
  const t = translator(locale, "organization-editor");
  const own = translator(locale, "organizations");
  const words = {
    other: t("relations.other"), otherHelp: t("relations.otherHelp"), side: t("relations.side"), submit: t("relations.submit"), proposed: t("relations.proposed"),
    noMatch: t("relations.noMatch"), remove: t("picker.remove", { value: "#" }), choose: own("form.choose"),
  };
  return (
    <div className={styles.sections}>
      {waiting?.length ? <section className={styles.section}><h2>{t("relations.waiting")}</h2><Waiting locale={locale} slug={slug} waiting={waiting} /></section> : null}
      <section className={styles.section}>
        <h2>{t("relations.title")}</h2>
        <p className={styles.soft}>{t("relations.lead")}</p>
        {relations.length ? <Standing locale={locale} slug={slug} relations={relations} mayEdit={mayEdit} /> : <EmptyState icon={ties} title={t("relations.none")}>{t("relations.noneText")}</EmptyState>}
      </section>
      {mayEdit ? (
        <section className={styles.section}>
          <h2>{t("relations.propose")}</h2>
          <RelationForm slug={slug} locale={locale} sides={relationSides.map((value) => ({ value, label: own(`relations.${value}`) }))} words={words} />
        </section>
      ) : null}
    </div>
  );
}

const columnsFor = (locale: Locale) => {
  const t = translator(locale, "organization-editor");
  return [{ key: "name", label: t("relations.other") }, { key: "side", label: t("relations.side") }, { key: "since", label: translator(locale, "clusters")("people.joined") }, { key: "actions", label: translator(locale, "clusters")("people.actions") }];
};
const link = (organization: OrganizationCard, locale: Locale) => <Link key="name" href={`/${locale}/organizations/${organization.slug}`} prefetch={false}>{nameOf(organization, locale)}</Link>;

function Ending({ locale, slug, id, name, label }: { locale: Locale; slug: string; id: string; name: string; label: string }) {
  const t = translator(locale, "organization-editor");
  const common = translator(locale, "common");
  return <Deed deed="endRelation" label={label} done={t("relations.ended")} fields={{ slug, relationId: id, locale }} ask={{ title: t("relations.endTitle", { name }), text: t("relations.endText"), cancel: common("cancel"), close: common("close") }} size="small" variant="quiet" />;
}

function Standing({ locale, slug, relations, mayEdit }: { locale: Locale; slug: string; relations: readonly Relation[]; mayEdit: boolean }) {
  const t = translator(locale, "organization-editor");
  const own = translator(locale, "organizations");
  return (
    <Table
      caption={t("relations.title")} columns={columnsFor(locale)}
      rows={relations.map(({ id, side, organization, since }) => ({
        key: id,
        cells: [link(organization, locale), own(`relations.${side}`), <Time key="since" at={since} locale={locale} style="short" />, mayEdit ? <Ending key="end" locale={locale} slug={slug} id={id} name={nameOf(organization, locale)} label={t("relations.end")} /> : null],
      }))}
    />
  );
}

function Waiting({ locale, slug, waiting }: { locale: Locale; slug: string; waiting: readonly WaitingRelation[] }) {
  const t = translator(locale, "organization-editor");
  const own = translator(locale, "organizations");
  return (
    <Table
      caption={t("relations.waiting")} columns={columnsFor(locale)}
      rows={waiting.map(({ id, side, organization, proposedAt, ours }) => ({
        key: id,
        cells: [link(organization, locale), own(`relations.${side}`), <Time key="since" at={proposedAt} locale={locale} style="short" />,
          <div key="deeds" className={styles.row}>
            {ours ? <Deed deed="confirmRelation" label={t("relations.confirm")} done={t("relations.confirmed")} fields={{ slug, relationId: id, locale }} size="small" variant="primary" /> : <span className={styles.soft}>{t("relations.theirs")}</span>}
            <Ending locale={locale} slug={slug} id={id} name={nameOf(organization, locale)} label={t(ours ? "relations.decline" : "relations.withdraw")} />
          </div>],
      }))}
    />
  );
}
