import styles from "#components/clusters/stack.module.css";
import { Badge } from "#components/ui/badge.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import { uploadWords } from "#components/ui/upload/upload-words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Claim } from "#lib/organizations/queries/claims.ts";
import { ClaimForm } from "./claim-form.tsx";
import { Deed } from "./deed.tsx";

type Props = { locale: Locale; slug: string; mayClaim: boolean; claims: readonly Claim[]; maxBytes: number };

/** Claiming an organisation: the form, or the claim that waits; and how earlier ones ended. */
export function ClaimPage({ locale, slug, mayClaim, claims, maxBytes }: Props) {
  const t = translator(locale, "organization-editor");
  const common = translator(locale, "common");
  const open = claims.find(({ state }) => state === "open");
  const words = {
    post: t("claim.post"), evidence: t("claim.evidence"), evidenceHelp: t("claim.evidenceHelp"), files: t("claim.files"), filesHelp: t("claim.filesHelp"),
    submit: t("claim.submit"), pending: common("sending"), optional: common("optional"),
  };
  return (
    <div className={styles.sections}>
      {open ? (
        <section className={styles.section}>
          <Notice>{t("claim.waits")}</Notice>
          <div><Deed deed="withdrawClaim" label={t("claim.withdraw")} done={t("claim.withdrawn")} fields={{ claimId: open.id, locale }} ask={{ title: t("claim.withdrawTitle"), text: t("claim.withdrawText"), cancel: common("cancel"), close: common("close") }} variant="secondary" /></div>
        </section>
      ) : mayClaim ? <ClaimForm slug={slug} locale={locale} words={words} upload={uploadWords(locale)} maxBytes={maxBytes} /> : <Notice>{t("claim.spoken")}</Notice>}
      {claims.length ? (
        <section className={styles.section}>
          <h2>{t("claim.before")}</h2>
          <Table
            caption={t("claim.before")}
            columns={[{ key: "at", label: t("claims.at") }, { key: "state", label: t("people.state") }, { key: "reason", label: t("claims.reason") }]}
            rows={claims.map(({ id, createdAt, state, reason }) => ({ key: id, cells: [<Time key="at" at={createdAt} locale={locale} style="short" />, <StateBadge key="state" state={state} locale={locale} />, reason ?? "–"] }))}
          />
        </section>
      ) : null}
    </div>
  );
}

export const StateBadge = ({ state, locale }: { state: Claim["state"]; locale: Locale }) => (
  <Badge tone={state === "open" ? "accent" : state === "approved" ? "green" : state === "declined" ? "amber" : "neutral"}>{translator(locale, "organization-editor")(`claim.states.${state}`)}</Badge>
);
