import { eq } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { forbidden } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import { forgetBounce } from "#lib/mail/outcomes.ts";

/** Letters go to the viewer's address again, which the mail server had refused; should it refuse once more, the mark is back. */
export async function tryAddressAgain(viewer: Viewer): Promise<void> {
  const member = requireMember(viewer);
  if (member.scope === "read") throw forbidden("token_scope");
  await inTransaction(async (tx) => {
    const [own] = await tx.select({ email: members.email }).from(members).where(eq(members.id, member.memberId));
    if (own) await forgetBounce(tx, own.email);
  });
}
