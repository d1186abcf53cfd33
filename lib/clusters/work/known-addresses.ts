import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { invitations } from "#db/schema/clusters-invitations.ts";
import { members } from "#db/schema/members.ts";
import { emailKey } from "#lib/core/text.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { mayEnter } from "../queries/standing.ts";

/** Addresses that need no letter: inside already, or invited and still awaited. */
export async function knownAddresses(tx: Transaction, clusterId: string, lines: { email: string }[]): Promise<Map<string, string>> {
  const keys = lines.map(({ email }) => emailKey(email)).filter(Boolean);
  if (!keys.length) return new Map();
  const invited = await tx.select({ key: invitations.emailKey }).from(invitations)
    .where(and(eq(invitations.clusterId, clusterId), inArray(invitations.emailKey, keys), isNull(invitations.revokedAt), sql`${invitations.expiresAt} > now()`, sql`${invitations.uses} < coalesce(${invitations.maxUses}, 1)`));
  const inside = await tx.select({ key: members.emailKey }).from(members)
    .where(and(inArray(members.emailKey, keys), mayEnter(sql`${clusterId}::uuid`, sql`${members.id}`)));
  return new Map([...invited.map(({ key }) => [key!, "clusters.line.invited"] as const), ...inside.map(({ key }) => [key, "clusters.line.inside"] as const)]);
}
