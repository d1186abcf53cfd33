import { Badge } from "#components/ui/badge.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Time } from "#components/ui/time.tsx";
import type { EventCard } from "#lib/events/queries.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { clockName, placeName } from "#lib/i18n/places.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./event-list.module.css";

/** One event, to those who take part in the cluster that holds it. */
export function EventView({ locale, event, backHref }: { locale: Locale; event: EventCard; backHref: string }) {
  const t = translator(locale, "events");
  return (
    <article className={styles.view}>
      <h2><InLanguage {...inLocale(event.title, locale)} page={locale} /></h2>
      <p className={styles.facts}><Badge>{t(`kinds.${event.kind}`)}</Badge><span>{placeName(event, locale) || t("online")}</span></p>
      <p className={styles.when}><Time at={event.startsAt} until={event.endsAt} locale={locale} place={{ timeZone: event.timeZone, label: clockName(event, locale) }} /></p>
      {event.summary ? <p className={styles.summary}><InLanguage {...inLocale(event.summary, locale)} page={locale} /></p> : null}
      <div><LinkButton href={backHref}>{t("back")}</LinkButton></div>
    </article>
  );
}
