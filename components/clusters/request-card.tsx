import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { KeyValue } from "#components/ui/key-value.tsx";
import { Time } from "#components/ui/time.tsx";
import { valueChainRoles } from "#lib/clusters/labels.ts";
import type { JoinRequest } from "#lib/clusters/queries/requests.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { DecideRequest } from "./decide-request.tsx";
import styles from "./request-summary.module.css";
import { stateTones } from "./request-summary.tsx";
import { nameOf, placeOf } from "./words.ts";

/** One request as the coordinator reads it: who, in what role, what they answered, how long they wait; and the decision. */
export function RequestCard({ locale, request, now }: { locale: Locale; request: JoinRequest; now: Date }) {
  const t = translator(locale, "clusters");
  const { organization, applicant } = request;
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(request.createdAt)) / 86_400_000));
  const open = request.state === "open";
  const name = organization ? nameOf(organization, locale) : applicant.name;
  return (
    <Card as="article" className={styles.request} label={name}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {organization
            ? <Link href={`/${locale}/organizations/${organization.slug}`}><InLanguage {...inLocale(organization.name, locale, organization.originalLocale)} page={locale} /></Link>
            : <>{applicant.name} @{applicant.handle}</>}
        </h3>
        <Badge tone={stateTones[request.state]}>{open ? t("request.waiting", { days }) : t(`request.${request.state}`)}</Badge>
      </div>
      <p className={styles.facts}>
        {organization ? (
          <>
            <span>{translator(locale, "organizations")(`kinds.${organization.kind}`)}</span>
            <span>{placeOf(organization, locale)}</span>
            <span>{applicant.name} @{applicant.handle}</span>
          </>
        ) : <span>{translator(locale, "joining")("inPerson")}</span>}
        <span>{t("request.sent")} <Time at={request.createdAt} locale={locale} style="short" /></span>
        {request.decidedBy ? <span>{t("request.by", { name: request.decidedBy })}</span> : null}
      </p>
      {request.valueChainRole ? <p>{t("request.role")}: <b>{t(`roles.${request.valueChainRole}`)}</b></p> : null}
      {request.answers.length ? (
        <details className={styles.answers} open={open}>
          <summary>{t("requests.answers")}</summary>
          <KeyValue facts={request.answers.map(({ question, answer }) => ({ label: question, value: answer }))} />
        </details>
      ) : null}
      {request.reason ? <p className={styles.reason}><b>{t("request.reason")}:</b> {request.reason}</p> : null}
      {open ? <DecideRequest requestId={request.id} locale={locale} role={request.valueChainRole} {...decisionWords(locale, name)} /> : null}
    </Card>
  );
}

function decisionWords(locale: Locale, organization: string) {
  const t = translator(locale, "clusters");
  const common = translator(locale, "common");
  return {
    roles: valueChainRoles.map((value) => ({ value, label: t(`roles.${value}`) })),
    words: {
      role: t("join.role"), approve: t("requests.approve"), approved: t("requests.approved"), decline: t("requests.decline"), declined: t("requests.declined"),
      declineTitle: t("requests.declineTitle", { organization }), reason: t("request.reason"), reasonHelp: t("requests.reasonHelp"),
      cancel: common("cancel"), close: common("close"), sending: common("sending"),
    },
  };
}
