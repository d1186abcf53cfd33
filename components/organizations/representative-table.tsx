import { Badge } from "#components/ui/badge.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Representative } from "#lib/organizations/queries/one.ts";
import { RemoveRepresentative } from "./people.tsx";

type Props = { locale: Locale; slug: string; people: readonly Representative[]; me: string; mayEdit: boolean };

/** Who speaks for an organisation; administrators may end it, everybody may leave. */
export function RepresentativeTable({ locale, slug, people, me, mayEdit }: Props) {
  const t = translator(locale, "organizations");
  const common = translator(locale, "common");
  const clusters = translator(locale, "clusters");
  const wordsFor = ({ memberId, name }: Representative) => ({
    label: memberId === me ? t("edit.leave") : t("edit.remove"), title: memberId === me ? t("edit.leaveTitle") : t("edit.removeTitle", { name }),
    text: t("edit.removeText"), done: t("edit.removed"), cancel: common("cancel"), close: common("close"),
  });
  return (
    <Table
      caption={t("edit.people")}
      columns={[{ key: "name", label: t("representativeRoles.representative") }, { key: "role", label: t("edit.role") }, { key: "since", label: clusters("people.joined") }, { key: "actions", label: clusters("people.actions") }]}
      rows={people.map((person) => ({
        key: person.memberId,
        cells: [
          `${person.name} (@${person.handle})`,
          <Badge key="role" tone={person.role === "administrator" ? "accent" : "neutral"}>{t(`representativeRoles.${person.role}`)}</Badge>,
          <Time key="since" at={person.since} locale={locale} style="short" />,
          mayEdit || person.memberId === me ? <RemoveRepresentative key="remove" slug={slug} memberId={person.memberId} locale={locale} words={wordsFor(person)} /> : null,
        ],
      }))}
    />
  );
}
