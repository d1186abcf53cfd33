import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { Time } from "#components/ui/time.tsx";
import type { JoinRequest } from "#lib/clusters/queries/requests.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./request-summary.module.css";

export const stateTones = { open: "amber", approved: "green", declined: "red", withdrawn: "neutral" } as const;

/** A request as its applicant follows it: to whom or for whom (`title`), its state and, where it was declined, why. */
export function RequestSummary({ locale, request, title, waits, action }: { locale: Locale; request: JoinRequest; title: ReactNode; /** How long it waits, in words */ waits?: string; action?: ReactNode }) {
  const t = translator(locale, "clusters");
  return (
    <Card as="article" className={styles.request}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <Badge tone={stateTones[request.state]}>{t(`request.${request.state}`)}</Badge>
      </div>
      <p className={styles.facts}>
        <span>{request.valueChainRole ? t(`roles.${request.valueChainRole}`) : translator(locale, "joining")("inPerson")}</span>
        <span>{t("request.sent")} <Time at={request.createdAt} locale={locale} style="short" /></span>
        {request.decidedBy ? <span>{t("request.by", { name: request.decidedBy })}</span> : null}
      </p>
      {waits ? <p className={styles.facts}>{waits}</p> : null}
      {request.reason ? <p className={styles.reason}><b>{t("request.reason")}:</b> {request.reason}</p> : null}
      {action ? <div className={styles.actions}>{action}</div> : null}
    </Card>
  );
}
