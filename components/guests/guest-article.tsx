import { PageNews } from "#components/pages/live.tsx";
import { PageArticle } from "#components/pages/page-article.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Heading } from "#lib/core/markdown/context.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { PageView } from "#lib/pages/queries/page.ts";

/** A page as a guest reads it: without the tree, the history and the other pages. */
export function GuestArticle({ locale, page, html, headings, here, me }: { locale: Locale; page: PageView; html: string; headings: readonly Heading[]; here: string; me: string }) {
  return (
    <>
      <VisuallyHidden as="h1">{inLocale(page.cluster.name, locale, page.cluster.originalLocale).text}</VisuallyHidden>
      <PageArticle
        locale={locale} page={page} html={html} headings={headings} here={here} editHref={`${here}/edit`}
        live={<PageNews pageId={page.id} locale={page.locale} rev={page.rev} me={me} />}
        actions={page.may.edit ? <LinkButton variant="primary" href={`${here}/edit?lang=${page.locale}`}>{translator(locale, "pages")("view.edit")}</LinkButton> : null}
      />
    </>
  );
}
