import styles from "#components/clusters/stack.module.css";
import { Badge } from "#components/ui/badge.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { representativeRoles } from "#lib/organizations/labels.ts";
import type { SentInvitation } from "#lib/organizations/queries/invitations.ts";
import type { Representative } from "#lib/organizations/queries/one.ts";
import type { Domain, HistoryEntry, PersonRequest } from "#lib/organizations/queries/people.ts";
import { Deed } from "./deed.tsx";
import { DomainForm, InviteForm } from "./forms.tsx";
import { History } from "./history.tsx";
import { Representatives } from "./representatives.tsx";

type Props = {
  locale: Locale; slug: string; me: string; mayEdit: boolean; suggestion?: string;
  people: readonly Representative[]; invitations: readonly SentInvitation[] | null; domains: readonly Domain[]; requests: readonly PersonRequest[] | null; history: readonly HistoryEntry[];
};

/** Everything about who speaks for an organisation. */
export function PeopleSection({ locale, slug, me, mayEdit, suggestion, people, invitations, domains, requests, history }: Props) {
  const t = translator(locale, "organization-editor");
  const own = translator(locale, "organizations");
  const only = people.filter(({ role }) => role === "administrator");
  const roles = representativeRoles.map((value) => ({ value, label: own(`representativeRoles.${value}`) }));
  const invite = { email: t("people.email"), role: own("edit.role"), note: t("people.note"), submit: t("people.inviteSubmit"), invited: t("people.invited"), optional: translator(locale, "common")("optional") };
  const domain = { domain: t("people.domain"), domainHelp: t("people.domainHelp"), approval: t("people.approval"), submit: t("people.domainSubmit"), added: t("people.domainAdded") };
  return (
    <div className={styles.sections}>
      <section className={styles.section}>
        <h2>{own("edit.people")}</h2>
        {only.length === 1 && only[0]!.memberId === me ? <Notice>{t("people.onlyAdministrator")}</Notice> : null}
        <Representatives locale={locale} slug={slug} people={people} me={me} mayEdit={mayEdit} />
      </section>
      {requests?.length ? <section className={styles.section}><h2>{t("people.requests")}</h2><Requests locale={locale} slug={slug} requests={requests} /></section> : null}
      {mayEdit ? (
        <section className={styles.section}>
          <h2>{t("people.invite")}</h2>
          <p className={styles.soft}>{t("people.inviteLead")}</p>
          <InviteForm slug={slug} locale={locale} roles={roles} words={invite} />
        </section>
      ) : null}
      {invitations?.length ? <section className={styles.section}><h2>{t("people.invitations")}</h2><Invitations locale={locale} slug={slug} invitations={invitations} /></section> : null}
      {mayEdit || domains.length ? (
        <section className={styles.section}>
          <h2>{t("people.domains")}</h2>
          <p className={styles.soft}>{t("people.domainsLead")}</p>
          {domains.length ? <Domains locale={locale} slug={slug} domains={domains} mayEdit={mayEdit} /> : null}
          {mayEdit ? <DomainForm slug={slug} locale={locale} suggestion={suggestion} words={domain} /> : null}
        </section>
      ) : null}
      <section className={styles.section}><h2>{t("people.history")}</h2><History locale={locale} history={history} /></section>
    </div>
  );
}

const asking = (locale: Locale) => ({ cancel: translator(locale, "common")("cancel"), close: translator(locale, "common")("close") });
const quiet = { size: "small", variant: "quiet" } as const;

function Requests({ locale, slug, requests }: { locale: Locale; slug: string; requests: readonly PersonRequest[] }) {
  const t = translator(locale, "organization-editor");
  const clusters = translator(locale, "clusters");
  return (
    <Table
      caption={t("people.requests")}
      columns={[{ key: "name", label: t("fields.person") }, { key: "address", label: t("people.address") }, { key: "since", label: t("people.sent") }, { key: "actions", label: clusters("people.actions") }]}
      rows={requests.map(({ id, name, handle, email, createdAt }) => ({
        key: id,
        cells: [`${name} (@${handle})`, email, <Time key="since" at={createdAt} locale={locale} style="short" />,
          <div key="deeds" className={styles.row}>
            <Deed deed="approveRequest" label={t("people.approve")} done={t("people.approved")} fields={{ slug, requestId: id, locale }} size="small" variant="primary" />
            <Deed deed="declineRequest" label={t("people.decline")} done={t("people.declined")} fields={{ slug, requestId: id, locale }} ask={{ title: t("people.declineTitle", { name }), text: t("people.declineText"), ...asking(locale) }} {...quiet} />
          </div>],
      }))}
    />
  );
}

function Invitations({ locale, slug, invitations }: { locale: Locale; slug: string; invitations: readonly SentInvitation[] }) {
  const t = translator(locale, "organization-editor");
  const own = translator(locale, "organizations");
  const clusters = translator(locale, "clusters");
  return (
    <Table
      caption={t("people.invitations")}
      columns={[{ key: "address", label: t("people.address") }, { key: "role", label: own("edit.role") }, { key: "sent", label: t("people.sent") }, { key: "state", label: t("people.state") }, { key: "actions", label: clusters("people.actions") }]}
      rows={invitations.map(({ id, email, role, createdAt, state }) => ({
        key: id,
        cells: [email, own(`representativeRoles.${role}`), <Time key="sent" at={createdAt} locale={locale} style="short" />,
          <Badge key="state" tone={state === "open" ? "accent" : state === "accepted" ? "green" : "neutral"}>{t(`people.states.${state}`)}</Badge>,
          state === "open" || state === "expired" ? <Deed key="revoke" deed="revokeInvitation" label={t("people.revoke")} done={t("people.revoked")} fields={{ slug, invitationId: id, locale }} ask={{ title: t("people.revokeTitle", { email }), text: t("people.revokeText"), ...asking(locale) }} {...quiet} /> : null],
      }))}
    />
  );
}

function Domains({ locale, slug, domains, mayEdit }: { locale: Locale; slug: string; domains: readonly Domain[]; mayEdit: boolean }) {
  const t = translator(locale, "organization-editor");
  const clusters = translator(locale, "clusters");
  return (
    <Table
      caption={t("people.domains")}
      columns={[{ key: "domain", label: t("people.domain") }, { key: "how", label: t("people.how") }, { key: "actions", label: clusters("people.actions") }]}
      rows={domains.map(({ id, domain, approval }) => ({
        key: id,
        cells: [domain, t(approval ? "people.afterApproval" : "people.atOnce"),
          mayEdit ? <Deed key="release" deed="release" label={t("people.release")} done={t("people.released")} fields={{ slug, domainId: id, locale }} ask={{ title: t("people.releaseTitle", { domain }), text: t("people.releaseText"), ...asking(locale) }} {...quiet} /> : null],
      }))}
    />
  );
}
