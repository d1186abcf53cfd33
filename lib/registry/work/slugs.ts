import { inArray } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { reservedSlugs } from "#lib/core/slugs.ts";
import { slugify } from "#lib/core/text.ts";
import type { Transaction } from "#lib/core/transaction.ts";

type Named = { id: string; name: string; country: string };

/** Hands out addresses to many clusters at once: `flax`, else `flax-by`, else `flax-<end of the id>`. */
export class Slugs {
  private readonly given = new Set(reservedSlugs);

  /** @returns a free slug for each, in the order of `rows`; two queries however many there are */
  async take(tx: Transaction, rows: Named[]): Promise<string[]> {
    const plain = rows.map(({ name }) => slugify(name) || "cluster");
    const withCountry = rows.map(({ country }, at) => `${plain[at]}-${country.toLowerCase()}`);
    const taken = await this.takenOf(tx, [...plain, ...withCountry]);
    return rows.map(({ id }, at) => {
      const slug = [plain[at]!, withCountry[at]!].find((candidate) => !taken.has(candidate) && !this.given.has(candidate)) ?? `${plain[at]}-${id.slice(-12)}`;
      this.given.add(slug);
      return slug;
    });
  }

  private async takenOf(tx: Transaction, candidates: string[]) {
    const found = await tx.select({ slug: clusters.slug }).from(clusters).where(inArray(clusters.slug, [...new Set(candidates)]));
    return new Set(found.map(({ slug }) => slug));
  }
}
