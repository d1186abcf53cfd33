import { MemberLink } from "#components/members/member-link.tsx";
import clusterStyles from "#components/clusters/stack.module.css";
import { Badge } from "#components/ui/badge.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Representative } from "#lib/organizations/queries/one.ts";
import { Deed } from "./deed.tsx";

type Props = { locale: Locale; slug: string; people: readonly Representative[]; me: string; mayEdit: boolean };

/** Who speaks for an organisation; administrators change it, everybody may leave. */
export function Representatives({ locale, slug, people, me, mayEdit }: Props) {
  const t = translator(locale, "organizations");
  const clusters = translator(locale, "clusters");
  const own = people.find(({ memberId }) => memberId === me);
  const lone = people.filter(({ role }) => role === "administrator").length === 1;
  return (
    <Table
      caption={t("edit.people")}
      columns={[{ key: "name", label: t("representativeRoles.representative") }, { key: "role", label: t("edit.role") }, { key: "since", label: clusters("people.joined") }, { key: "actions", label: clusters("people.actions") }]}
      rows={people.map((person) => ({
        key: person.memberId,
        cells: [
          <MemberLink key="name" locale={locale} member={person} />,
          <Badge key="role" tone={person.role === "administrator" ? "accent" : "neutral"}>{t(`representativeRoles.${person.role}`)}</Badge>,
          <Time key="since" at={person.since} locale={locale} style="short" />,
          <div key="deeds" className={clusterStyles.row}><Deeds locale={locale} slug={slug} person={person} self={person.memberId === me} kept={lone && person.role === "administrator"} mayEdit={mayEdit} mayTransfer={own?.role === "administrator"} /></div>,
        ],
      }))}
    />
  );
}

/** `kept`: the only administrator, who can neither step down nor go. */
function Deeds({ locale, slug, person, self, kept, mayEdit, mayTransfer }: { locale: Locale; slug: string; person: Representative; self: boolean; kept: boolean; mayEdit: boolean; mayTransfer: boolean }) {
  const t = translator(locale, "organizations");
  const e = translator(locale, "organization-editor");
  const common = translator(locale, "common");
  const look = { size: "small", variant: "quiet" } as const;
  const fields = { slug, memberId: person.memberId, locale };
  const ask = (title: string, text: string) => ({ title, text, cancel: common("cancel"), close: common("close") });
  const other = person.role === "administrator" ? "representative" : "administrator";
  return (
    <>
      {mayEdit && !kept ? <Deed deed="changeRole" label={e(other === "administrator" ? "people.makeAdministrator" : "people.makeRepresentative")} done={e("people.roleDone")} fields={{ ...fields, role: other }} ask={ask(e("people.roleTitle", { name: person.name }), e("people.roleText"))} tone="primary" {...look} /> : null}
      {mayTransfer && !self ? <Deed deed="transfer" label={e("people.transfer")} done={e("people.transferred")} fields={fields} ask={ask(e("people.transferTitle", { name: person.name }), e("people.transferText"))} {...look} /> : null}
      {(mayEdit || self) && !kept ? <Deed deed="remove" label={self ? t("edit.leave") : t("edit.remove")} done={t("edit.removed")} fields={fields} ask={ask(self ? t("edit.leaveTitle") : t("edit.removeTitle", { name: person.name }), t("edit.removeText"))} {...look} /> : null}
    </>
  );
}
