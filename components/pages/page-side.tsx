import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Person } from "#lib/pages/queries/page.ts";
import type { Node } from "#lib/pages/queries/tree.ts";
import { PageTree } from "./page-tree.tsx";

/** Beside a page: all pages, and the guests who see this one. */
export function PageSide({ locale, here, nodes, current, guests }: { locale: Locale; here: string; nodes: readonly Node[]; current: string; guests: readonly Person[] }) {
  const t = translator(locale, "pages");
  return (
    <>
      <nav aria-label={t("tree")}><h3>{t("tree")}</h3><PageTree nodes={nodes} locale={locale} here={here} current={current} /></nav>
      {guests.length ? <section><h3>{t("view.guests")}</h3><ul>{guests.map(({ id, name }) => <li key={id}>{name}</li>)}</ul></section> : null}
    </>
  );
}
