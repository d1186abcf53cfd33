import Link from "next/link";
import { nameOf, placeOf } from "#components/clusters/words.ts";
import { Card } from "#components/ui/card.tsx";
import { KeyValue } from "#components/ui/key-value.tsx";
import { Time } from "#components/ui/time.tsx";
import { sizeText } from "#components/ui/upload/size.ts";
import { fileUrl } from "#lib/files/labels.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Claim } from "#lib/organizations/queries/claims.ts";
import { StateBadge } from "./claim-page.tsx";
import styles from "./claim-queue.module.css";
import { Deed } from "./deed.tsx";

/** What was claimed, for the office: who, what, why; and the decision. */
export function ClaimQueue({ locale, claims }: { locale: Locale; claims: readonly Claim[] }) {
  return <ul className={styles.list}>{claims.map((claim) => <li key={claim.id}><OneClaim locale={locale} claim={claim} /></li>)}</ul>;
}

function OneClaim({ locale, claim }: { locale: Locale; claim: Claim }) {
  const t = translator(locale, "organization-editor");
  const { organization, claimant, post, evidence, files, state, reason, createdAt } = claim;
  const name = nameOf(organization, locale);
  return (
    <Card as="article" className={styles.claim}>
      <div className={styles.head}>
        <h2><Link href={`/${locale}/organizations/${organization.slug}`} prefetch={false}>{name}</Link></h2>
        <StateBadge state={state} locale={locale} />
      </div>
      <KeyValue
        inline
        facts={[
          { label: t("claims.claimant"), value: <Link href={`/${locale}/members/${claimant.handle}`} prefetch={false}>{claimant.name}</Link> },
          { label: t("people.address"), value: claimant.email },
          { label: t("claims.post"), value: post },
          { label: translator(locale, "organizations")("facts.place"), value: placeOf(organization, locale) },
          { label: t("claims.at"), value: <Time at={createdAt} locale={locale} /> },
        ]}
      />
      <p className={styles.evidence}>{evidence}</p>
      {files.length ? <ul className={styles.files}>{files.map((file) => <li key={file.id}><a href={fileUrl(file.id, file.name)}>{file.name}</a> ({sizeText(locale, file.size)})</li>)}</ul> : null}
      {reason ? <KeyValue facts={[{ label: t("claims.reason"), value: reason }]} /> : null}
      {state === "open" ? <Decision locale={locale} claimId={claim.id} claimant={claimant.name} organization={name} /> : null}
    </Card>
  );
}

function Decision({ locale, claimId, claimant, organization }: { locale: Locale; claimId: string; claimant: string; organization: string }) {
  const t = translator(locale, "organization-editor");
  const common = translator(locale, "common");
  const closing = { cancel: common("cancel"), close: common("close") };
  const fields = { claimId, locale };
  return (
    <div className={styles.deeds}>
      <Deed deed="approveClaim" label={t("claims.approve")} done={t("claims.approved")} fields={fields} ask={{ title: t("claims.approveTitle", { name: claimant }), text: t("claims.approveText", { organization }), ...closing }} tone="primary" variant="primary" />
      <Deed deed="declineClaim" label={t("claims.decline")} done={t("claims.declined")} fields={fields} ask={{ title: t("claims.declineTitle", { name: claimant }), ...closing }} reason={{ label: t("claims.reason"), help: t("claims.reasonHelp") }} variant="secondary" />
    </div>
  );
}
