import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { emailLinks } from "#db/schema/members.ts";
import { aSecret, hashToken } from "#lib/auth/secret.ts";
import { Refusal } from "#lib/core/errors.ts";
import { settings } from "#lib/core/settings.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Purpose = (typeof emailLinks.$inferSelect)["purpose"];

const pages: Record<Purpose, string> = { confirm_email: "confirm", reset_password: "reset" };

/**
 * A one-time link for a member, good for 24 hours; only its hash is kept. For nobody (`null`) the same statements run
 * and nothing is written, so that asking for an unknown address takes the same time.
 * @returns the address to mail
 */
export async function issueLink(tx: Transaction, memberId: string | null, purpose: Purpose, locale: Locale, passwordHash: string | null = null): Promise<string> {
  const token = aSecret();
  await tx.execute(sql`
    insert into ${emailLinks} (id, member_id, purpose, token_hash, password_hash, expires_at)
    select ${v7()}::uuid, id, ${purpose}, ${hashToken(token)}, ${passwordHash}, now() + interval '24 hours' from members where id = ${memberId}::uuid`);
  return `${settings().APP_URL}/${locale}/${pages[purpose]}?token=${token}`;
}

/**
 * Uses a link up: of two who come with it at once, one gets in.
 * @throws Refusal *invalid* with the reason `link_used`, `link_expired` or `link_wrong`
 */
export async function useLink(tx: Transaction, token: string, purpose: Purpose) {
  const mine = and(eq(emailLinks.tokenHash, hashToken(token)), eq(emailLinks.purpose, purpose));
  const [link] = await tx
    .update(emailLinks)
    .set({ usedAt: sql`now()` })
    .where(and(mine, isNull(emailLinks.usedAt), gt(emailLinks.expiresAt, sql`now()`)))
    .returning();
  if (link) return link;
  const [dead] = await tx.select().from(emailLinks).where(mine);
  const reason = !dead ? "link_wrong" : dead.usedAt ? "link_used" : "link_expired";
  throw new Refusal("invalid", reason, [{ path: "token", reason }]);
}

/** The password that the latest open letter of confirmation brings; null when there is none. */
export async function latestPassword(tx: Transaction, memberId: string): Promise<string | null> {
  const [link] = await tx
    .select({ passwordHash: emailLinks.passwordHash })
    .from(emailLinks)
    .where(and(eq(emailLinks.memberId, memberId), eq(emailLinks.purpose, "confirm_email"), isNull(emailLinks.usedAt)))
    .orderBy(desc(emailLinks.id))
    .limit(1);
  return link?.passwordHash ?? null;
}

/** The other links of this kind lead nowhere any more. */
export async function voidLinks(tx: Transaction, memberId: string, purpose: Purpose) {
  await tx
    .update(emailLinks)
    .set({ usedAt: sql`now()` })
    .where(and(eq(emailLinks.memberId, memberId), eq(emailLinks.purpose, purpose), isNull(emailLinks.usedAt)));
}
