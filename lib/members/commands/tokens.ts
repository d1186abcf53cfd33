import { and, count, eq, isNull, sql } from "drizzle-orm";
import { accessTokens } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { makeToken } from "#lib/auth/tokens.ts";
import { conflict, forbidden, notFound } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { tokenCreated, tokenRevoked } from "../activity.ts";
import type { TokenInput } from "../input.ts";
import { mayGrantScope } from "../policy.ts";
import { requireOwnHand } from "./sessions.ts";

const most = 50;

/**
 * Makes a personal access token; the secret is in this answer and nowhere else.
 * @throws Refusal *forbidden* `scope_staff`, `scope_exceeded`, `email_unconfirmed`; *conflict* `tokens_too_many`
 */
export async function createToken(viewer: Viewer, { name, scope, expiresInDays }: TokenInput) {
  const member = requireWriter(viewer);
  if (scope === "admin" && !member.staff) throw forbidden("scope_staff");
  if (!mayGrantScope(member, scope)) throw forbidden("scope_exceeded");
  const { token, tokenHash, hint } = makeToken();
  return inTransaction(async (tx) => {
    const [open] = await tx.select({ tokens: count() }).from(accessTokens).where(and(eq(accessTokens.memberId, member.memberId), isNull(accessTokens.revokedAt)));
    if (open!.tokens >= most) throw conflict("tokens_too_many");
    const expiresAt = expiresInDays ? new Date(Date.now() + expiresInDays * 86_400_000) : null;
    const [row] = await tx.insert(accessTokens).values({ memberId: member.memberId, name, scope, tokenHash, hint, expiresAt }).returning();
    await record(tx, viewer, tokenCreated, { subjectId: row!.id, data: { memberId: member.memberId, scope } });
    return { ...row!, token };
  });
}

/** Revokes one of one's own tokens; it is dead within a second. @throws Refusal *not_found* for another's or a dead one */
export async function revokeToken(viewer: Viewer, { tokenId }: { tokenId: string }): Promise<void> {
  const { memberId } = requireOwnHand(viewer);
  await inTransaction(async (tx) => {
    const [revoked] = await tx
      .update(accessTokens)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(accessTokens.id, tokenId), eq(accessTokens.memberId, memberId), isNull(accessTokens.revokedAt)))
      .returning({ id: accessTokens.id });
    if (!revoked) throw notFound();
    await record(tx, viewer, tokenRevoked, { subjectId: tokenId, data: { memberId, tokenId } });
  });
}
