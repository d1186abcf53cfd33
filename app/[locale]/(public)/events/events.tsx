import { __iconData as calendar } from "#icons/calendar";
import { EventList } from "#components/events/event-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import type { Page } from "#lib/api/paging.ts";
import type { EventCard } from "#lib/events/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

/** The list of events to come, on its first page and on the later ones. */
export function Events({ locale, page, first }: { locale: Locale; page: Page<EventCard>; first: boolean }) {
  const t = translator(locale, "events");
  const here = `/${locale}/events`;
  return (
    <>
      <PageHeader title={t("upcoming")} lead={t("upcomingText")} />
      {page.items.length > 0 ? <EventList events={page.items} locale={locale} level={2} /> : (
        <EmptyState icon={calendar} title={t("emptyTitle")} action={<LinkButton href={`/${locale}/clusters`}>{t("emptyAction")}</LinkButton>}>{t("emptyText")}</EmptyState>
      )}
      <Pager label={t("upcoming")} words={{ next: t("more"), first: t("first") }} firstHref={first ? null : here} nextHref={page.nextCursor ? `${here}?cursor=${page.nextCursor}` : null} />
    </>
  );
}
