"use client";
import type { ReactNode } from "react";
import { type AbstractIntlMessages, IntlProvider } from "use-intl";
import type { Locale } from "#lib/i18n/locales.ts";

/** Words of pages and guests for what runs in the browser. Chromium has no Belarusian plurals; the Russian ones have the same forms. */
export const PagesWords = ({ locale, words, children }: { locale: Locale; words: { pages: AbstractIntlMessages; guests: AbstractIntlMessages }; children: ReactNode }) => (
  <IntlProvider locale={locale === "be" ? "ru" : locale} messages={words} timeZone="UTC">{children}</IntlProvider>
);
