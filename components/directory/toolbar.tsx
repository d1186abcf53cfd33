import Link from "next/link";
import { __iconData as list } from "#icons/list";
import { __iconData as map } from "#icons/map";
import { __iconData as table } from "#icons/table";
import { Icon } from "#components/ui/icon.tsx";
import { addressOf, type DirectoryQuery } from "./address.ts";
import styles from "./directory.module.css";

const icons = { list, map, table };

type Props<F extends string> = {
  base: string;
  query: DirectoryQuery<F>;
  views: readonly DirectoryQuery<F>["view"][];
  words: Record<"count" | "sort" | "byName" | "newest" | "view" | "list" | "map" | "table", string>;
};

/** How many there are, in which order, shown how. Every choice is an address. */
export function Toolbar<F extends string>({ base, query, views, words }: Props<F>) {
  const sorts = [{ sort: "name", label: words.byName }, { sort: "newest", label: words.newest }] as const;
  const to = (change: Partial<DirectoryQuery<F>>) => addressOf(base, { ...query, cursor: undefined, ...change });
  return (
    <div className={styles.toolbar}>
      <p className={styles.count} role="status">{words.count}</p>
      {query.view === "map" ? null : (
        <nav aria-label={words.sort} className={styles.choices}>
          {sorts.map(({ sort, label }) => (
            <Link key={sort} href={to({ sort })} scroll={false} prefetch={false} className={styles.choice} aria-current={query.sort === sort ? "true" : undefined}>{label}</Link>
          ))}
        </nav>
      )}
      {views.length < 2 ? null : (
        <nav aria-label={words.view} className={styles.choices}>
          {views.map((view) => (
            <Link key={view} href={to({ view })} scroll={false} prefetch={false} className={styles.choice} aria-current={query.view === view ? "true" : undefined}>
              <Icon of={icons[view]} size={16} /> <span>{words[view]}</span>
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
}
