import type { EventCard } from "#lib/events/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Where an event leads to from a workspace: its own ones have a page there, those of others the page of their cluster. */
export const eventHref = (locale: Locale, cluster: { id: string; slug: string }) => (event: EventCard) =>
  event.cluster.id === cluster.id ? `/${locale}/workspace/${cluster.slug}/events/${event.id}` : `/${locale}/clusters/${event.cluster.slug}`;
