import Link from "next/link";
import type { JoinRequest } from "#lib/clusters/queries/requests.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { RequestSummary } from "./request-summary.tsx";
import { Withdraw } from "./withdraw.tsx";
import { nameOf } from "./words.ts";

/** One of the viewer's own requests, with a way to take it back while it waits. */
export function MyRequest({ locale, request, showCluster = true, now }: { locale: Locale; request: JoinRequest; showCluster?: boolean; /** Tells how long it waits */ now?: Date }) {
  const t = translator(locale, "clusters");
  const common = translator(locale, "common");
  const organization = request.organization ? nameOf(request.organization, locale) : request.applicant.name;
  const words = {
    withdraw: t("request.withdraw"), title: t("request.withdrawTitle"), text: t("request.withdrawText", { organization }), done: t("request.wasWithdrawn"),
    cancel: common("cancel"), close: common("close"),
  };
  const title = showCluster
    ? <><Link href={`/${locale}/clusters/${request.cluster.slug}`}>{nameOf(request.cluster, locale)}</Link> {request.organization ? <small>{t("my.through", { organization })}</small> : null}</>
    : organization;
  const days = now ? Math.max(0, Math.floor((now.getTime() - Date.parse(request.createdAt)) / 86_400_000)) : null;
  const waits = days !== null && request.state === "open" ? translator(locale, "joining")("join.waits", { days }) : undefined;
  return <RequestSummary locale={locale} request={request} waits={waits} title={title} action={request.state === "open" ? <Withdraw requestId={request.id} locale={locale} words={words} /> : null} />;
}
