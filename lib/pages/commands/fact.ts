import type { Transaction } from "#lib/core/transaction.ts";
import type { PageRow } from "../access.ts";
import { titlesOf } from "./keep.ts";

/** What every fact of a page carries: where it is, and what it was called that day. */
export async function factOf(tx: Transaction, page: PageRow) {
  const titles = await titlesOf(tx, page.id);
  return { clusterId: page.clusterId, subjectId: page.id, data: { title: titles[page.originalLocale] ?? Object.values(titles)[0] ?? "", locale: page.originalLocale, published: page.publishedAt !== null } };
}
