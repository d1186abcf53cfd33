import { and, desc, eq, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { organizations } from "#db/schema/organizations.ts";
import { searchWords } from "#lib/core/search.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { cardColumns, type OrganizationCard } from "./shape.ts";

// What firms of one country have in common says nothing of whether two are the same.
const legalForms = new Set([
  "ооо", "оао", "зао", "пао", "ао", "тоо", "ип", "уп", "чуп", "руп", "куп", "сооо", "ооо.", "таа", "аат", "зат", "ват", "рут", "уп.",
  "llc", "ltd", "ltd.", "inc", "inc.", "jsc", "ojsc", "cjsc", "pjsc", "gmbh", "ag", "kg", "sa", "s.a.", "srl", "sas", "bv", "oy", "ab", "plc", "co", "co.",
]);

/**
 * Up to five organisations of the same country whose name is near to one of these, nearest first: so that nobody makes
 * a second "Белкож". Legal forms and quotation marks do not count.
 */
export async function findSimilarOrganizations(_viewer: Viewer, { name, country }: { name: LocalizedText; country: string }, tx?: Transaction): Promise<OrganizationCard[]> {
  const names = Object.values(name).map(essence).filter(Boolean);
  if (!names.length) return [];
  const nearness = sql`greatest(${sql.join(names.map((n) => sql`word_similarity(${n}, ${organizations.searchText})`), sql`, `)})`;
  const near = sql`(${sql.join(names.map((n) => sql`${n} <% ${organizations.searchText}`), sql` or `)})`;
  return (tx ?? database()).select(cardColumns).from(organizations)
    .where(and(eq(organizations.country, country), near))
    .orderBy(desc(nearness), organizations.id).limit(5);
}

const essence = (name: string) =>
  searchWords(name.replaceAll(/["'«»“”„‘’`(),]/g, " ")).filter((word) => !legalForms.has(word)).join(" ");
