/*
 * Two people change the same thing, each having read the same state of it (`base`). What only one of them touched is
 * taken; what both changed, to different ends, is a conflict that a person decides.
 */
export type Merge<T> = { merged: Partial<T>; conflicts: (keyof T & string)[] };

/**
 * @param mine what is to be written, the given fields only
 * @param theirs what stands there now
 * @param resolved whose is to stand where both changed
 */
export function threeWay<T extends Record<string, unknown>>(base: Partial<T>, mine: Partial<T>, theirs: Partial<T>, resolved: Record<string, "mine" | "theirs"> = {}): Merge<T> {
  const merged: Partial<T> = {};
  const conflicts: (keyof T & string)[] = [];
  for (const name of Object.keys(mine) as (keyof T & string)[]) {
    const untouched = same(mine[name], base[name]);
    const agreed = same(theirs[name], base[name]) || same(theirs[name], mine[name]);
    if (untouched || resolved[name] === "theirs") continue; // theirs stays
    if (!agreed && resolved[name] !== "mine") conflicts.push(name);
    merged[name] = mine[name];
  }
  return { merged, conflicts };
}

/** The names of what a change makes other than it was; what it leaves out stays. */
export const changedOf = (before: Record<string, unknown>, change: Record<string, unknown>): string[] =>
  Object.keys(change).filter((name) => change[name] !== undefined && !same(change[name], before[name]));

/** Those of a list that were not in it before. */
export const addedTo = <T>(before: readonly unknown[], now: readonly T[]): T[] => now.filter((one) => !before.some((other) => same(one, other)));

const same = (a: unknown, b: unknown) => canonical(a) === canonical(b);

/** One text for what means the same: no order of names, nothing for what is empty. */
function canonical(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.length ? `[${value.map(canonical).join(",")}]` : "";
  if (typeof value !== "object") return JSON.stringify(String(value));
  const parts = Object.entries(value).map(([name, part]) => [name, canonical(part)] as const).filter(([, part]) => part !== "").sort(([a], [b]) => (a < b ? -1 : 1));
  return parts.length ? `{${parts.map(([name, part]) => `${name}:${part}`).join(",")}}` : "";
}
