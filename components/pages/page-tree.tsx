import Link from "next/link";
import { __iconData as globe } from "#icons/globe";
import { __iconData as lock } from "#icons/lock";
import { Icon } from "#components/ui/icon.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Node } from "#lib/pages/queries/tree.ts";
import styles from "./page-tree.module.css";

type Props = { nodes: readonly Node[]; locale: Locale; /** Address of all pages. */ here: string; current?: string };

/** The pages of a cluster, one below the other as they lie. */
export function PageTree({ nodes, ...rest }: Props) {
  const there = new Set(nodes.map(({ id }) => id));
  const below = Map.groupBy(nodes, ({ parentId }) => (parentId && there.has(parentId) ? parentId : null));
  return <Level below={below} parent={null} {...rest} />;
}

function Level({ below, parent, locale, here, current }: Omit<Props, "nodes"> & { below: Map<string | null, Node[]>; parent: string | null }) {
  const t = translator(locale, "pages");
  return (
    <ul className={styles.tree}>
      {below.get(parent)?.map(({ id, title, originalLocale, locked, published }) => (
        <li key={id}>
          <Link href={`${here}/${id}`} className={styles.link} aria-current={id === current ? "page" : undefined}>
            <span><InLanguage {...inLocale(title, locale, originalLocale)} page={locale} /></span>
            {locked ? <Icon of={lock} size={14} label={t("locked")} className={styles.mark} /> : null}
            {published ? <Icon of={globe} size={14} label={t("published")} className={styles.mark} /> : null}
          </Link>
          {below.has(id) ? <Level below={below} parent={id} locale={locale} here={here} current={current} /> : null}
        </li>
      ))}
    </ul>
  );
}
