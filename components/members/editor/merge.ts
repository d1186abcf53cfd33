import { mergeUnits, type ProfileValues, valueAt, withValue } from "./values.ts";

/** A part in which the editions differ: only one changed it, or both did, each otherwise. */
export type Difference = { unit: string; by: "mine" | "theirs" | "both"; mine: unknown; theirs: unknown };

/** What is the same to a reader: no empty texts and rows, one kind of line end, ticks in any order. */
function essence(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(/\r\n?/g, "\n").trim() || undefined;
  if (Array.isArray(value)) return value.length ? [...(value as unknown[])].sort() : undefined;
  if (typeof value !== "object" || value === null) return value ?? undefined;
  const entries = Object.entries(value).map(([key, part]) => [key, essence(part)] as const).filter(([, part]) => part !== undefined);
  if (!entries.length) return undefined;
  // rows by number: the numbers themselves say nothing
  return entries.every(([key]) => /^\d+$/.test(key)) ? entries.map(([, part]) => part) : Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)));
}
const same = (one: unknown, other: unknown) => JSON.stringify(essence(one)) === JSON.stringify(essence(other));

/** Where two editions that began as `base` differ. What both made alike is no difference. */
export function compare(base: ProfileValues, mine: ProfileValues, theirs: ProfileValues): Difference[] {
  return mergeUnits.flatMap((unit) => {
    const [was, my, their] = [base, mine, theirs].map((values) => valueAt(values, unit));
    if (same(my, their)) return [];
    const by = same(was, my) ? "theirs" as const : same(was, their) ? "mine" as const : "both" as const;
    return [{ unit, by, mine: my, theirs: their }];
  });
}

/** Puts the editions together: each changed part as its one changer left it; of those that both changed, what `takeTheirs` holds is theirs. */
export function merge(theirs: ProfileValues, differences: Difference[], takeTheirs: ReadonlySet<string>): ProfileValues {
  return differences
    .filter(({ unit, by }) => by === "mine" || (by === "both" && !takeTheirs.has(unit)))
    .reduce((values, { unit, mine }) => withValue(values, unit, mine ?? ""), theirs);
}

/** A part as one line to choose by; empty for nothing. */
export function brief(value: unknown): string {
  const plain = essence(value);
  const line = (part: unknown): string => (Array.isArray(part) ? part.map(line).join("; ") : typeof part === "object" && part !== null ? Object.values(part).map(line).join(", ") : String(part ?? ""));
  const text = line(plain).replaceAll("\n", " / ");
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
