import { and, eq, inArray, sql } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { members } from "#db/schema/members.ts";
import { pages, pageTexts, pageVersions } from "#db/schema/pages.ts";
import type { Fact } from "#lib/activity/kind.ts";
import { referencesIn } from "#lib/core/markdown/render.ts";
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
  return about ? tellings(await readersOfPage(tx, page.id, await watchersOfPage(tx, about, { at: fact.createdAt, above: kind === "page_created" })), fact, page, kind, about) : [];
}

/** Members whose handle this version has and the one before had not, nor the page in another language. */
async function mentioned(tx: Transaction, fact: Fact): Promise<Telling[]> {
  const page = await pageOf(tx, fact);
  if (!page || fact.data.restoredFrom) return [];
  const { number = 1, locale } = fact.data as { number?: number; locale: "en" | "ru" | "be" };
  const versions = await tx.select({ number: pageVersions.number, body: pageVersions.body }).from(pageVersions)
    .where(and(eq(pageVersions.pageId, page.id), eq(pageVersions.locale, locale), inArray(pageVersions.number, [number, number - 1])));
  const others = await tx.select({ body: pageTexts.body }).from(pageTexts).where(and(eq(pageTexts.pageId, page.id), sql`${pageTexts.locale} <> ${locale}`));
  const known = new Set([...versions.filter((version) => version.number !== number), ...others].flatMap(({ body }) => referencesIn(body).handles));
  const named = referencesIn(versions.find((version) => version.number === number)?.body ?? "").handles.filter((handle) => !known.has(handle)).slice(0, 50);
  if (!named.length) return [];
  const found = await tx.select({ id: members.id }).from(members).where(inArray(sql`lower(${members.handle})`, named));
  return tellings(await readersOfPage(tx, page.id, found.map(({ id }) => id)), fact, page, "page_mentioned", page.id);
}

type Page = { id: string; parentId: string | null; cluster: unknown };

const tellings = (readers: PageReader[], fact: Fact, page: Page, kind: NotificationKind, subjectId: string): Telling[] =>
  [...Map.groupBy(readers, ({ path }) => path)].map(([path, group]) => ({
    kind, to: group.map(({ id }) => id), subjectId, data: { page: fact.data.title, cluster: page.cluster }, path: `${path}?lang=${String(fact.data.locale)}`,
  }));

async function pageOf(tx: Transaction, fact: Fact): Promise<Page | null> {
  const [page] = await tx.select({ id: pages.id, parentId: pages.parentId, cluster: clusters.name }).from(pages).innerJoin(clusters, eq(clusters.id, pages.clusterId))
    .where(and(eq(pages.id, fact.subjectId!), sql`${pages.trashedAt} is null`));
  return page ?? null;
}
