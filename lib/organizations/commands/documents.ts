import { and, count, eq } from "drizzle-orm";
import { organizationDocuments } from "#db/schema/organizations-profile.ts";
import { record } from "#lib/activity/record.ts";
import { endFileUse, useFile } from "#lib/files/commands.ts";
import { conflict, notFound } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { documentAdded, documentRemoved } from "../activity.ts";
import { documentFile } from "../files.ts";
import type { DocumentAudience } from "../labels.ts";
import { lockForEditing } from "./lock.ts";

const most = 100;

/** Puts a file on an organisation's page, for those whom it is for; called as the file if it has no title. */
export async function addDocument(viewer: Viewer, { slug, fileId, title, audience }: { slug: string; fileId: string; title?: string; audience: DocumentAudience }): Promise<{ id: string }> {
  const { memberId } = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const { id: organizationId } = await lockForEditing(viewer, slug, tx);
    const [has] = await tx.select({ documents: count() }).from(organizationDocuments).where(eq(organizationDocuments.organizationId, organizationId));
    if (has!.documents >= most) throw conflict("organizations.too_many_documents");
    const [row] = await tx.insert(organizationDocuments).values({ organizationId, fileId, title: title ?? "", audience, addedBy: memberId }).returning({ id: organizationDocuments.id });
    const file = await useFile(tx, viewer, { fileId, kind: documentFile.kind, subjectId: row!.id, path: "fileId" });
    if (!title) await tx.update(organizationDocuments).set({ title: file.name }).where(eq(organizationDocuments.id, row!.id));
    await record(tx, viewer, documentAdded, { organizationId, subjectId: row!.id, data: { title: title ?? file.name, audience } });
    return row!;
  });
}

/** Takes a document off the page. */
export async function removeDocument(viewer: Viewer, { slug, documentId }: { slug: string; documentId: string }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id: organizationId } = await lockForEditing(viewer, slug, tx);
    const [gone] = await tx.delete(organizationDocuments).where(and(eq(organizationDocuments.id, documentId), eq(organizationDocuments.organizationId, organizationId))).returning();
    if (!gone) throw notFound();
    await endFileUse(tx, { kind: documentFile.kind, subjectId: documentId });
    await record(tx, viewer, documentRemoved, { organizationId, subjectId: documentId, data: { title: gone.title } });
  });
}
