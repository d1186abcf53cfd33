import { asc, gt } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { fold, nameKey } from "../rows/keys.ts";

/** The id, `null` where it cannot be told which. */
export type Found = string | null | undefined;

type Known = { id: string; city: string };

/**
 * Where to find a cluster that a row may speak of: by its address, by the key under which it was imported, by its
 * name in any language. Holds ids and keys only, so that hundreds of thousands fit.
 */
export class ExistingClusters {
  private readonly bySourceKey = new Map<string, string>();
  private readonly byName = new Map<string, Known[]>();
  private readonly bySlug = new Map<string, string>();

  add(row: { id: string; slug: string; country: string; city: string | null; name: Record<string, string>; sourceKey: string | null }) {
    this.bySlug.set(row.slug, row.id);
    if (row.sourceKey) this.bySourceKey.set(row.sourceKey, row.id);
    const keys = new Set(Object.values(row.name).map((name) => nameKey(row.country, name)));
    // one imported under another name is still found under that name
    if (row.sourceKey) keys.add(row.sourceKey.split(":").slice(0, 2).join(":"));
    for (const key of keys) {
      const known = { id: row.id, city: fold(row.city ?? "") };
      const same = this.byName.get(key);
      if (same) same.push(known);
      else this.byName.set(key, [known]);
    }
  }

  /**
   * The cluster that a row speaks of. Of several of one name, or when the file has the name more than once, the city
   * decides; where it cannot, the answer is null.
   */
  find(row: { key: string; sourceKey: string; city: string | undefined; slug: string | undefined; twice: boolean }): Found {
    const direct = (row.slug && this.bySlug.get(row.slug)) || (row.twice && this.bySourceKey.get(row.sourceKey));
    if (direct) return direct;
    const same = this.byName.get(row.key) ?? [];
    if (same.length === 0) return undefined;
    if (same.length === 1 && !row.twice) return same[0]!.id;
    const city = fold(row.city ?? "");
    const inCity = same.filter((known) => known.city === city);
    if (inCity.length === 1) return inCity[0]!.id;
    return inCity.length === 0 && row.twice && city ? undefined : null;
  }
}

/** Reads all clusters once, a few thousand at a time. */
export async function readExisting(tx: Transaction): Promise<ExistingClusters> {
  const existing = new ExistingClusters();
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const page = await tx
      .select({ id: clusters.id, slug: clusters.slug, country: clusters.country, city: clusters.city, name: clusters.name, sourceKey: clusters.sourceKey })
      .from(clusters).where(gt(clusters.id, after)).orderBy(asc(clusters.id)).limit(5000);
    for (const row of page) existing.add(row);
    const last = page.at(-1);
    if (!last || page.length < 5000) return existing;
    after = last.id;
  }
}
