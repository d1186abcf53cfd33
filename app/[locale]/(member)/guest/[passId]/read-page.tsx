import { orNotFound } from "#app/refusals.ts";
import { GuestArticle } from "#components/guests/guest-article.tsx";
import { PagesWords } from "#components/pages/words.tsx";
import type { MemberViewer } from "#lib/core/viewer.ts";
import type { Pass } from "#lib/clusters/queries/guests.ts";
import { catalogues } from "#lib/i18n/catalogue.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { findPage } from "#lib/pages/queries/page.ts";
import { showText } from "#lib/pages/queries/show.ts";

/** The page that a guest was invited to. */
export async function ReadPage({ viewer, pass, locale, lang }: { viewer: MemberViewer; pass: Pass; locale: Locale; lang?: Locale }) {
  const page = await orNotFound(findPage(viewer, pass.subjectId, lang));
  const { html, headings } = await showText(viewer, { cluster: page.cluster, body: page.body, inside: false });
  return (
    <PagesWords locale={locale} words={{ pages: catalogues[locale].pages, guests: catalogues[locale].guests }}>
      <GuestArticle locale={locale} page={page} html={html} headings={headings} here={`/${locale}/guest/${pass.id}`} me={viewer.memberId} />
    </PagesWords>
  );
}
