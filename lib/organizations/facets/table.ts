import { sectionOf } from "#lib/core/industry-codes.ts";
import { Bits, countBoth, intersection, union } from "./bits.ts";

export const facetNames = ["country", "kind", "section", "size", "role", "certificate", "market"] as const;
export type FacetName = (typeof facetNames)[number];
export type Chosen = Partial<Record<FacetName, readonly string[]>>;
export type Counts = Record<FacetName, Record<string, number>>;

/** What the directory filters by, as it is read. */
export type FacetRow = {
  seq: number; country: string; kind: string; sizeClass: string | null; industryCodes: string[]; roles: string[]; certificates: string[]; exportMarkets: string[];
  /** Folded names and the city, to find words in. */
  searchKey: string;
};

/**
 * Every organisation by every value that the directory filters by, as sets of bits: what a filter leaves and what each
 * value of the others would leave is a matter of ands and counts, some milliseconds for 100,000.
 */
export class FacetTable {
  private readonly sets = Object.fromEntries(facetNames.map((name) => [name, new Map<string, Bits>()])) as Record<FacetName, Map<string, Bits>>;
  private readonly all = new Bits();
  private readonly values: (Record<FacetName, readonly string[]> | undefined)[] = [];
  private readonly texts: string[] = [];

  /** Takes in an organisation as it is now. */
  put(row: FacetRow) {
    const before = this.values[row.seq];
    const now = valuesOf(row);
    for (const name of facetNames) {
      for (const value of before?.[name] ?? []) if (!now[name].includes(value)) this.sets[name].get(value)!.set(row.seq, false);
      for (const value of now[name]) this.setOf(name, value).set(row.seq, true);
    }
    this.values[row.seq] = now;
    this.texts[row.seq] = row.searchKey;
    this.all.set(row.seq, true);
  }

  private setOf(name: FacetName, value: string): Bits {
    let found = this.sets[name].get(value);
    if (!found) this.sets[name].set(value, (found = new Bits()));
    return found;
  }

  /**
   * Which organisations are left, and how many each value of a filter would show with the other filters as they are.
   * @param tests of the text and the country, each of which must hold
   */
  choose(chosen: Chosen, tests: readonly ((text: string, country: string) => boolean)[] = []): { found: Uint32Array; total: number; counts: Counts } {
    const length = this.all.words.length;
    const searched = tests.length ? this.search(tests) : this.all.words;
    const active = facetNames.filter((name) => chosen[name]?.length);
    const left = Object.fromEntries(active.map((name) => [name, union(chosen[name]!.map((value) => this.sets[name].get(value)), length)]));
    const found = intersection(Object.values(left), searched);
    const counts = {} as Counts;
    for (const name of facetNames) {
      const others = left[name] ? intersection(active.filter((other) => other !== name).map((other) => left[other]!), searched) : found;
      counts[name] = {};
      for (const [value, set] of this.sets[name]) {
        const count = countBoth(others, set.words);
        if (count) counts[name][value] = count;
      }
    }
    return { found, total: countBoth(found), counts };
  }

  private search(tests: readonly ((text: string, country: string) => boolean)[]): Uint32Array {
    const hits = new Uint32Array(this.all.words.length);
    for (let seq = 0; seq < this.texts.length; seq++) {
      const text = this.texts[seq];
      if (text !== undefined && tests.every((test) => test(text, this.values[seq]!.country[0]!))) hits[seq >>> 5]! |= 1 << (seq & 31);
    }
    return hits;
  }
}

const shared = new Map<string, readonly string[]>();

/** The same list for the same values: organisations are many, what they are filed under is not. */
function list(values: readonly string[]): readonly string[] {
  const key = values.join(",");
  let found = shared.get(key);
  if (!found) shared.set(key, (found = [...new Set(values)]));
  return found;
}

const valuesOf = (row: FacetRow): Record<FacetName, readonly string[]> => ({
  country: list([row.country]),
  kind: list([row.kind]),
  section: list(row.industryCodes.flatMap((code) => sectionOf(code) ?? [])),
  size: list(row.sizeClass ? [row.sizeClass] : []),
  role: list(row.roles),
  certificate: list(row.certificates),
  market: list(row.exportMarkets),
});
