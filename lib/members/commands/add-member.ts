import { randomBytes } from "node:crypto";
import { and, eq, gt, sql } from "drizzle-orm";
import { formerHandles } from "#db/schema/members-profiles.ts";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { emailKey, slugify } from "#lib/core/text.ts";
import { guest } from "#lib/core/viewer.ts";
import { memberRegistered } from "../activity.ts";
import { handle as handleType } from "../input/handle.ts";

type Member = typeof members.$inferSelect;
type New = Pick<typeof members.$inferInsert, "name" | "email" | "locale" | "passwordHash" | "emailConfirmedAt">;

/** Adds a member, or finds the one with the same address; of two who come at once, one is added and both get that one. */
export async function addMember(tx: Transaction, given: New): Promise<{ member: Member; isNew: boolean }> {
  const key = emailKey(given.email);
  const wish = handleOf(given.name);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const handle = attempt === 0 && (await isFree(tx, wish)) ? wish : `${wish}-${randomBytes(3).toString("hex")}`;
    const [added] = await tx.insert(members).values({ ...given, emailKey: key, handle }).onConflictDoNothing().returning();
    if (added) {
      await record(tx, guest(), memberRegistered, { subjectId: added.id });
      return { member: added, isNew: true };
    }
    const [known] = await tx.select().from(members).where(eq(members.emailKey, key));
    if (known) return { member: known, isNew: false };
    // neither: the handle is taken
  }
  throw new Error("no free handle");
}

/** Nobody gets what speaks for the house, or leads to another for a while yet. */
async function isFree(tx: Transaction, wish: string): Promise<boolean> {
  if (!handleType.safeParse(wish).success) return false;
  const [resting] = await tx.select({ handle: formerHandles.handle }).from(formerHandles).where(and(eq(formerHandles.handle, wish), gt(formerHandles.expiresAt, sql`now()`)));
  return !resting;
}

const handleOf = (name: string) => slugify(name).slice(0, 40).replace(/-+$/, "") || "member";

/** A row's next edition. */
export const nextRev = { rev: sql`${members.rev} + 1`, updatedAt: sql`now()` };
