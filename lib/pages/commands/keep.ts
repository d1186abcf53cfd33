import { and, eq, max } from "drizzle-orm";
import { pageTexts, pageVersions } from "#db/schema/pages.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { referencesIn } from "#lib/core/markdown/render.ts";
import { renamePasses } from "#lib/clusters/commands/guests.ts";
import { useFile } from "#lib/files/commands.ts";
import { listUsedFiles } from "#lib/files/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pagePicture } from "../files.ts";

type Text = { pageId: string; locale: Locale; number: number; title: string; body: string; note?: string; restoredFrom?: number };

/** Keeps a version beside the text that has just become it, and the pictures that it shows. Inside the save's transaction. */
export async function keepVersion(tx: Transaction, member: MemberViewer, text: Text): Promise<void> {
  await tx.insert(pageVersions).values({ ...text, authorId: member.memberId });
  await usePictures(tx, member, text);
  await renamePasses(tx, text.pageId, await titlesOf(tx, text.pageId));
}

/** @throws invalid at `body` for a picture that is not there or not the writer's to show */
async function usePictures(tx: Transaction, member: MemberViewer, { pageId, body }: Text): Promise<void> {
  const { pictures } = referencesIn(body);
  if (pictures.length === 0) return;
  const kept = new Set((await listUsedFiles(tx, pagePicture.kind, pageId)).map(({ id }) => id));
  for (const fileId of pictures) if (!kept.has(fileId)) await useFile(tx, member, { fileId, kind: pagePicture.kind, subjectId: pageId, path: "body" });
}

/** The number of the last version of a page in one language, also of one that was taken out; 0 when it never was there. */
export async function lastNumber(tx: Transaction, pageId: string, locale: Locale): Promise<number> {
  const [last] = await tx.select({ number: max(pageVersions.number).mapWith(Number) }).from(pageVersions).where(and(eq(pageVersions.pageId, pageId), eq(pageVersions.locale, locale)));
  return last?.number ?? 0;
}

export async function titlesOf(tx: Transaction, pageId: string) {
  const rows = await tx.select({ locale: pageTexts.locale, title: pageTexts.title }).from(pageTexts).where(eq(pageTexts.pageId, pageId));
  return Object.fromEntries(rows.map(({ locale, title }) => [locale, title]));
}
