/** What the address of a directory says, as read: lists of values by the name of their filter, and the rest as text. */
export type DirectoryQuery<F extends string> = {
  q?: string;
  filters: Record<F, string[]>;
  sort: "name" | "newest";
  view: "list" | "map" | "table";
  cursor?: string;
};

type Given = Record<string, string | string[] | undefined>;

/** Reads an address and drops what no filter knows: an old link must show something, not an error. */
export function readQuery<F extends string>(given: Given, known: Record<F, (value: string) => boolean>): DirectoryQuery<F> {
  const first = (name: string) => [given[name]].flat()[0];
  const all = (name: string) => [...new Set([given[name] ?? []].flat().flatMap((value) => value.split(",")))].slice(0, 50);
  const filters = Object.fromEntries(Object.entries(known).map(([name, isKnown]) => [name, all(name).filter(isKnown as (value: string) => boolean)]));
  const view = first("view");
  return {
    q: first("q")?.trim().slice(0, 200) || undefined,
    filters: filters as Record<F, string[]>,
    sort: first("sort") === "newest" ? "newest" : "name",
    view: view === "map" || view === "table" ? view : "list",
    cursor: first("cursor"),
  };
}

/** The address of a query: the shortest one, always in the same order, so that the unfiltered directory keeps its own. */
export function addressOf<F extends string>(base: string, { q, filters, sort, view, cursor }: DirectoryQuery<F>): string {
  const parts = new URLSearchParams();
  for (const name of Object.keys(filters).sort()) for (const value of filters[name as F]) parts.append(name, value);
  if (q) parts.append("q", q);
  if (sort !== "name") parts.append("sort", sort);
  if (view !== "list") parts.append("view", view);
  if (cursor) parts.append("cursor", cursor);
  return parts.size ? `${base}?${parts}` : base;
}

/** The same without one value of a filter. */
export function without<F extends string>(query: DirectoryQuery<F>, name: F, value: string): DirectoryQuery<F> {
  return { ...query, cursor: undefined, filters: { ...query.filters, [name]: query.filters[name].filter((other) => other !== value) } };
}
