import { __iconData as inbox } from "#icons/inbox";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Page } from "#lib/api/paging.ts";
import type { JoinRequest } from "#lib/clusters/queries/requests.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { RequestCard } from "./request-card.tsx";
import styles from "./stack.module.css";

/** The requests to a cluster for those who decide: who waits longest on top. */
export function Requests({ locale, slug, page, state, first, now }: { locale: Locale; slug: string; page: Page<JoinRequest>; state?: "open" | "ended"; first: boolean; now: Date }) {
  const t = translator(locale, "clusters");
  const here = `/${locale}/workspace/${slug}/requests`;
  if (!page.items.length && first && !state) {
    return (
      <EmptyState icon={inbox} title={t("requests.emptyTitle")} action={<LinkButton href={`/${locale}/workspace/${slug}/settings/invitations`}>{translator(locale, "joining")("settings.invitations")}</LinkButton>}>
        {t("requests.emptyText")}
      </EmptyState>
    );
  }
  const at = (which?: "open" | "ended") => (which ? `${here}?state=${which}` : here);
  const tabs = ([undefined, "open", "ended"] as const).map((which) => ({ href: at(which), label: t(`requests.states.${which ?? "all"}`) }));
  return (
    <div className={styles.stack}>
      <Tabs tabs={tabs} current={at(state)} label={t("requests.shown")} />
      <h2><VisuallyHidden>{t("requests.title")}</VisuallyHidden></h2>
      {page.items.map((request) => <RequestCard key={request.id} locale={locale} request={request} now={now} />)}
      {page.items.length ? null : <EmptyState icon={inbox} title={t("requests.noneTitle")}>{t("requests.noneText")}</EmptyState>}
      <Pager
        label={t("requests.title")} words={{ next: t("requests.next"), first: translator(locale, "common")("first") }}
        firstHref={first ? null : at(state)} nextHref={page.nextCursor ? `${here}?${new URLSearchParams({ ...(state ? { state } : {}), cursor: page.nextCursor })}` : null}
      />
    </div>
  );
}
