import { and, eq, isNull } from "drizzle-orm";
import { pages } from "#db/schema/pages.ts";
import type { Fact } from "#lib/activity/kind.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { NotificationKind } from "../labels/kinds.ts";
import type { Rule, Telling } from "../rule.ts";
import { readersOfPage, watchersOfPage, type PageReader } from "./page-readers.ts";

/** What pages tell: who is named in one, and, to those who watch or edited it, that it was changed or has a new one below. */
export const rules: Record<string, Rule> = {
  "page.created": async (tx, fact) => [...(await mentioned(tx, fact)), ...(await watchersTold(tx, fact, "page_created"))],
  "page.changed": async (tx, fact) => [...(await mentioned(tx, fact)), ...(await watchersTold(tx, fact, "page_changed"))],
};

async function watchersTold(tx: Transaction, fact: Fact, kind: "page_created" | "page_changed"): Promise<Telling[]> {
  const page = await pageOf(tx, fact);
  if (!page) return [];
  const about = kind === "page_created" ? page.parentId : page.id; // a new page is news of the one above it
  return about ? tellings(await readersOfPage(tx, page.id, await watchersOfPage(tx, about, { at: fact.createdAt, above: kind === "page_created" })), fact, kind, about) : [];
}

/** Whom the fact says that it mentions anew, if they may read the page still. */
async function mentioned(tx: Transaction, fact: Fact): Promise<Telling[]> {
  const { mentions, restoredFrom } = fact.data as { mentions?: string[]; restoredFrom?: number };
  const page = mentions?.length && !restoredFrom ? await pageOf(tx, fact) : null; // what is brought back is not said anew
  return page ? tellings(await readersOfPage(tx, page.id, mentions!), fact, "page_mentioned", page.id) : [];
}

type Page = { id: string; parentId: string | null };

const tellings = (readers: PageReader[], fact: Fact, kind: NotificationKind, subjectId: string): Telling[] =>
  [...Map.groupBy(readers, ({ path }) => path)].map(([path, group]) => ({
    kind, to: group.map(({ id }) => id), subjectId, clusterId: group[0]!.clusterId, data: { page: fact.data.title, cluster: group[0]!.cluster }, path: `${path}?lang=${String(fact.data.locale)}`,
  }));

async function pageOf(tx: Transaction, fact: Fact): Promise<Page | null> {
  const [page] = await tx.select({ id: pages.id, parentId: pages.parentId }).from(pages).where(and(eq(pages.id, fact.subjectId!), isNull(pages.trashedAt)));
  return page ?? null;
}
