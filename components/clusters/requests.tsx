import { __iconData as inbox } from "#icons/inbox";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Page } from "#lib/api/paging.ts";
import type { JoinRequest } from "#lib/clusters/queries/requests.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { RequestCard } from "./request-card.tsx";
import styles from "./stack.module.css";

/** The requests to a cluster for those who decide: who waits longest on top. */
export function Requests({ locale, slug, page, first, now }: { locale: Locale; slug: string; page: Page<JoinRequest>; first: boolean; now: Date }) {
  const t = translator(locale, "clusters");
  const here = `/${locale}/workspace/${slug}/requests`;
  if (!page.items.length && first) {
    return (
      <EmptyState icon={inbox} title={t("requests.emptyTitle")} action={<LinkButton href={`/${locale}/workspace/${slug}/settings/invitations`}>{translator(locale, "joining")("settings.invitations")}</LinkButton>}>
        {t("requests.emptyText")}
      </EmptyState>
    );
  }
  return (
    <div className={styles.stack}>
      <h2><VisuallyHidden>{t("requests.title")}</VisuallyHidden></h2>
      {page.items.map((request) => <RequestCard key={request.id} locale={locale} request={request} now={now} />)}
      <Pager
        label={t("requests.title")} words={{ next: t("requests.next"), first: translator(locale, "common")("first") }}
        firstHref={first ? null : here} nextHref={page.nextCursor ? `${here}?cursor=${page.nextCursor}` : null}
      />
    </div>
  );
}
