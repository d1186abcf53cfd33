import { v7 } from "uuid";
import { slugify } from "./text.ts";
import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";

// Pages and API paths that stand where a slug would.
export const reservedSlugs: ReadonlySet<string> = new Set(["new", "all", "results", "facets", "places", "edit", "join", "me", "similar", "invitations", "claim", "mine", "propose"]);

/** Slugs to try for a name, best first: `flax`, `flax-2`, … `flax-5`, then one that nobody has. English makes the best address. */
export function* slugsFor(name: LocalizedText, fallback: string): Generator<string> {
  const base = slugify(inLocale(name, "en").text) || fallback;
  if (!reservedSlugs.has(base)) yield base;
  for (let n = 2; n <= 5; n++) yield `${base}-${n}`;
  yield `${base}-${v7().slice(-12)}`;
}
