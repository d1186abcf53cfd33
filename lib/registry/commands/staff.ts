import { eq } from "drizzle-orm";
import { imports } from "#db/schema/registry.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { isStaff, requireWriter, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";

/** Narrows to the project office; to others the registry's back room is not there. */
export function requireStaff(viewer: Viewer): MemberViewer {
  if (!isStaff(viewer)) throw notFound();
  return requireWriter(viewer);
}

/** The import, locked until the transaction ends. All of the project office work on all imports. */
export async function lockImport(tx: Transaction, importId: string) {
  const [found] = await tx.select().from(imports).where(eq(imports.id, importId)).for("update");
  if (!found) throw notFound();
  return found;
}
