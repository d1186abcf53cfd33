import Link from "next/link";
import { __iconData as archiveIcon } from "#icons/archive";
import { __iconData as bin } from "#icons/trash";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Node } from "#lib/pages/queries/tree.ts";
import { BringBack } from "./bring-back.tsx";
import { DestroyPage } from "./destroy-page.tsx";
import { destroyWords } from "./destroy-words.ts";
import styles from "./pages.module.css";

/** The archive or the trash of a cluster's pages; each page's own page says who may bring it back. */
export function PutAway({ locale, where, nodes, here, manages = false }: { locale: Locale; where: "archive" | "trash"; nodes: readonly Node[]; here: string; /** Runs the cluster: deletes for ever */ manages?: boolean }) {
  const t = translator(locale, "pages");
  return (
    <>
      <header className={styles.head}>
        <div><h2>{t(where)}</h2><p className={styles.lead}>{t(`${where}Lead`)}</p></div>
        <LinkButton href={here}>{t("back")}</LinkButton>
      </header>
      {nodes.length ? (
        <ul className={styles.list}>
          {nodes.map(({ id, title, originalLocale }) => (
            <li key={id} className={styles.item}>
              <Link href={`${here}/${id}`}><InLanguage {...inLocale(title, locale, originalLocale)} page={locale} /></Link>
              <div className={styles.actions}>
                <BringBack where={where} pageId={id} locale={locale} words={{ label: t("do.untrash"), done: t(where === "trash" ? "do.untrashed" : "do.unarchived") }} />
                {manages && where === "trash" ? <DestroyPage page={{ id }} locale={locale} all={here} words={destroyWords(t, inLocale(title, locale, originalLocale).text)} /> : null}
              </div>
            </li>
          ))}
        </ul>
      ) : <EmptyState icon={where === "trash" ? bin : archiveIcon} title={t(`${where}Empty`)} />}
    </>
  );
}
