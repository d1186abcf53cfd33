import type { members } from "#db/schema/members.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";

type Row = Pick<typeof members.$inferSelect, "id" | "name" | "handle" | "locale" | "timeZone" | "staffRole" | "emailConfirmedAt">;

/** Who a member's row is as a viewer, with the scope of a session. */
export const viewerOf = ({ id, name, handle, locale, timeZone, staffRole, emailConfirmedAt }: Row): MemberViewer => ({
  kind: "member", memberId: id, name, handle, locale, timeZone,
  staff: staffRole === "project_office",
  emailConfirmed: emailConfirmedAt !== null,
  scope: "admin",
});
