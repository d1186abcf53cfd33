import type { Metadata, Viewport } from "next";
import { locale as localeParam } from "next/root-params";
import type { ReactNode } from "react";
import { firstScript } from "#lib/core/first-script.ts";
import { defaultLocale, isLocale } from "#lib/i18n/locales.ts";
import { Frame } from "#components/shell/frame.tsx";
import "../global.css";

export const metadata: Metadata = { title: { default: "Cluster", template: "%s · Cluster" }, applicationName: "Cluster", formatDetection: { telephone: false } };
export const viewport: Viewport = { colorScheme: "light dark", themeColor: [{ media: "(prefers-color-scheme: light)", color: "#ffffff" }, { media: "(prefers-color-scheme: dark)", color: "#171c1f" }] };

/** A stand-in, so that the build needs no database: real pages are rendered on their first visit (docs/decisions/0010). */
export const generateStaticParams = () => [{ locale: "_" }];

export default async function RootLayout({ children }: { children: ReactNode }) {
  const value = await localeParam();
  const locale = isLocale(value) ? value : defaultLocale; // not currentLocale(): the page that says "not found" stands in here too
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: firstScript }} />
      </head>
      <body>
        <Frame locale={locale}>{children}</Frame>
      </body>
    </html>
  );
}
