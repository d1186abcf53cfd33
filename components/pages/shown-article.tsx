import Link from "next/link";
import { ItemButtons } from "#components/clusters/network/item-buttons.tsx";
import { itemWords } from "#components/clusters/network/words.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Rendered } from "#lib/core/markdown/render.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { PageView } from "#lib/pages/queries/page.ts";
import type { ShownPage } from "#lib/pages/queries/shown.ts";
import { PageNews } from "./live.tsx";
import { PageArticle } from "./page-article.tsx";

type Props = { locale: Locale; page: PageView; text: Rendered; shown: ShownPage; /** All pages of the cluster in which it is read */ all: string; me: string; manages: boolean };

/** A page of another cluster, as it is read in one that shows it. */
export function ShownArticle({ locale, page, text, shown, all, me, manages }: Props) {
  const t = translator(locale, "pages");
  const from = shown.home;
  const here = `${all}/${page.id}`;
  const home = from && `/${locale}/workspace/${from.slug}/pages/${page.id}`;
  return (
    <PageArticle
      locale={locale} page={page} html={text.html} headings={text.headings} here={here} editHref={home ? `${home}/edit` : here} path={[{ href: all, label: t("title") }]}
      live={(
        <>
          <Notice><p>{from ? <>{t("view.shownFrom")} <Link href={`/${locale}/clusters/${from.slug}`}>{inLocale(from.name, locale, from.originalLocale).text}</Link></> : t("view.shownFromHidden")}. {t("view.shownLead")}</p></Notice>
          <PageNews pageId={page.id} locale={page.locale} rev={page.rev} me={me} />
        </>
      )}
      actions={(
        <>
          {home && page.may.inside ? <LinkButton href={home}>{t("view.openHome")}</LinkButton> : null}
          {manages ? <ItemButtons itemId={shown.itemId} locale={locale} rights={{ mayAnswer: false, mayEnd: true }} words={itemWords(locale)} /> : null}
        </>
      )}
    />
  );
}
