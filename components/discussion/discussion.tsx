"use client";
import { IntlProvider, type AbstractIntlMessages } from "use-intl";
import type { Standing } from "#lib/clusters/policy.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { Panel } from "./panel.tsx";
import type { Room } from "./use-conversation.ts";
import type { Person } from "#lib/discussion/protocol.ts";

export type DiscussionProps = Room & { locale: Locale; timeZone: string; standing: Standing; clusterHref: string; words: AbstractIntlMessages; canWrite?: boolean; guests?: readonly Person[] };

/** A conversation: written by the server with its last messages, live once the browser has taken over. */
export function Discussion({ words, locale, timeZone, ...room }: DiscussionProps) {
  return (
    // Chromium has no Belarusian plurals; the Russian ones have the same forms.
    <IntlProvider locale={locale === "be" ? "ru" : locale} messages={{ discussion: words }} timeZone={timeZone}>
      <Panel {...room} locale={locale} timeZone={timeZone} />
    </IntlProvider>
  );
}
