import { type Persona, personas } from "./personas.ts";

/** A page of docs: what every door answered to everybody, by the door's name, in the order of the addresses. */
export function accessTable(title: string, about: string, doors: Iterable<readonly [name: string, open: readonly Persona[]]>): string {
  const lines = [...doors].sort(([a], [b]) => (addressOf(a) < addressOf(b) ? -1 : 1)).map(([name, open]) => `| \`${name}\` | ${personas.map((who) => (open.includes(who) ? "yes" : "·")).join(" | ")} |`);
  return [`# ${title}`, "", about, "", `| door | ${personas.join(" | ")} |`, `|---|${personas.map(() => "---").join("|")}|`, ...lines, ""].join("\n");
}

/** Doors of the API are sorted by their path, then by their method. */
const addressOf = (name: string) => name.split(" ").reverse().join(" ");
