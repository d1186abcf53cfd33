import { v7 } from "uuid";
import { database } from "#db/client.ts";
import { members, sessions } from "#db/schema/members.ts";
import { viewerOf } from "#lib/auth/member-viewer.ts";
import { emailKey } from "#lib/core/text.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";

type Given = Partial<typeof members.$inferInsert> & { staff?: boolean };

let made = 0;

/**
 * A member with a confirmed address and no password, and the viewer that a session of theirs stands for. `staff: true`
 * makes one of the project office, `emailConfirmedAt: null` one who has not confirmed.
 */
export async function aMember({ staff = false, ...given }: Given = {}) {
  made += 1;
  const unique = `${made}-${v7().slice(-8)}`;
  const email = given.email ?? `member-${unique}@example.org`;
  const [member] = await database()
    .insert(members)
    .values({
      email,
      emailKey: emailKey(email),
      emailConfirmedAt: new Date(),
      handle: `member-${unique}`,
      name: `Member ${made}`,
      staffRole: staff ? "project_office" : null,
      ...given,
    })
    .returning();
  return { member: member!, viewer: viewerOf(member!) };
}

/** A session of a member as sign-in makes it; its viewer carries the session's id. */
export async function aSession(member: typeof members.$inferSelect, given: Partial<typeof sessions.$inferInsert> = {}) {
  const [session] = await database()
    .insert(sessions)
    .values({ memberId: member.id, userAgent: "Test/1.0", address: "192.0.2.1", expiresAt: new Date(Date.now() + 86_400_000), ...given })
    .returning();
  return { session: session!, viewer: { ...viewerOf(member), sessionId: session!.id } satisfies MemberViewer };
}
