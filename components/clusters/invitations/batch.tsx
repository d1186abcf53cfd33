import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Table } from "#components/ui/table.tsx";
import type { Page } from "#lib/api/paging.ts";
import type { InvitationBatch, InvitationLine } from "#lib/clusters/queries/invitation-batches.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { say, translator } from "#lib/i18n/translator.ts";
import styles from "../stack.module.css";
import own from "./invitations.module.css";
import { ListDeeds, WatchList } from "./list-deeds.tsx";

type Props = { locale: Locale; slug: string; batch: InvitationBatch; page: Page<InvitationLine>; wrong: boolean; first: boolean };

/** A list of people to invite: every line as it was read, what is wrong, and how far the sending is. */
export function Batch({ locale, slug, batch, page, wrong, first }: Props) {
  const [t, common] = [translator(locale, "joining"), translator(locale, "common")];
  const up = `/${locale}/workspace/${slug}/settings/invitations`;
  const here = `${up}/${batch.id}`;
  const at = (query: Record<string, string>) => `${here}?${new URLSearchParams({ ...(wrong ? { wrong: "1" } : {}), ...query })}`;
  const sending = batch.state === "sending";
  const deeds = {
    send: t("batch.send", { count: batch.good }), sendDone: t("batch.states.sending"), cancel: sending ? t("batch.stop") : t("batch.cancel"), cancelTitle: t("batch.cancelTitle"), cancelText: t("batch.cancelText"),
    cancelDone: t("batch.cancelled"), keep: common("cancel"), close: common("close"),
  };
  return (
    <div className={styles.section}>
      <div className={styles.head}>
        <h2>{t("batch.title", { name: batch.fileName })}</h2>
        <Badge tone={batch.state === "sent" ? "green" : sending ? "accent" : "neutral"}>{t(`batch.states.${batch.state}`)}</Badge>
      </div>
      <p><Link href={up}>{t("batch.back")}</Link></p>
      <p>{batch.state === "tried" || sending ? t("batch.summary", { good: batch.good, lines: batch.lines }) : t("batch.summarySent", { sent: batch.sent, lines: batch.lines })}</p>
      {sending ? <WatchList slug={slug} batchId={batch.id} seen={batch} words={{ progress: t("batch.progress"), count: t("batch.count", { done: "{done}", total: "{total}" }), leave: t("batch.leave") }} /> : null}
      {sending || batch.state === "tried" ? <ListDeeds slug={slug} batchId={batch.id} locale={locale} good={batch.good} sending={sending} words={deeds} /> : null}
      {batch.good < batch.lines ? <p><Link href={wrong ? here : `${here}?wrong=1`}>{wrong ? t("batch.all") : t("batch.onlyWrong")}</Link></p> : null}
      <Table caption={t("batch.title", { name: batch.fileName })} columns={columns(locale)} rows={page.items.map((line) => rowOf(locale, line))} />
      <Pager label={t("batch.next")} words={{ next: t("batch.next"), first: common("first") }} firstHref={first ? null : wrong ? `${here}?wrong=1` : here} nextHref={page.nextCursor ? at({ cursor: page.nextCursor }) : null} />
    </div>
  );
}

function columns(locale: Locale) {
  const t = translator(locale, "joining");
  return [
    { key: "email", label: t("invitations.email") }, { key: "line", label: t("batch.line"), numeric: true }, { key: "name", label: t("invitations.name") },
    { key: "organization", label: t("batch.organization") }, { key: "role", label: t("invitations.role") }, { key: "outcome", label: t("batch.outcome") },
  ];
}

function rowOf(locale: Locale, { line, email, name, organization, roleGiven, role, valueChainRole, problem, sentAt }: InvitationLine) {
  const t = translator(locale, "joining");
  const outcome = problem ? <span key="outcome" className={own.bad}>{say(locale, "errors", problem)}</span> : sentAt ? t("batch.wasSent") : t("batch.ready");
  const as = valueChainRole ? translator(locale, "clusters")(`roles.${valueChainRole}`) : role ? t(`clusterRoles.${role}`) : roleGiven;
  return { key: String(line), cells: [email || "–", line, name, organization, as, outcome] };
}
