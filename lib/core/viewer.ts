import type { Locale } from "#lib/i18n/locales.ts";
import { forbidden, unauthenticated } from "./errors.ts";

/** Who asks, with what standing. Always the first argument of a command or query. */
export type Viewer = GuestViewer | MemberViewer;

export type GuestViewer = { kind: "guest"; locale: Locale; address?: string };

export type MemberViewer = {
  kind: "member";
  memberId: string;
  name: string;
  handle: string;
  locale: Locale;
  timeZone: string;
  /** Of the project office. */
  staff: boolean;
  emailConfirmed: boolean;
  /** What the credentials allow: a session may do all that its member may; a token what its scope says. */
  scope: "read" | "write" | "admin";
  sessionId?: string;
  tokenId?: string;
  /** Where the request came from (IP); absent where there is none, as in jobs and tests. */
  address?: string;
};

export const guest = (locale: Locale = "en"): GuestViewer => ({ kind: "guest", locale });

export const viewerId = (viewer: Viewer) => (viewer.kind === "member" ? viewer.memberId : null);

/** Narrows to a member or refuses: *unauthenticated*. */
export function requireMember(viewer: Viewer): MemberViewer {
  if (viewer.kind !== "member") throw unauthenticated();
  return viewer;
}

/** Narrows to a member who may write with these credentials, with a confirmed address. */
export function requireWriter(viewer: Viewer): MemberViewer {
  const member = requireMember(viewer);
  if (member.scope === "read") throw forbidden("token_scope");
  if (!member.emailConfirmed) throw forbidden("email_unconfirmed");
  return member;
}

/** Narrows to the project office; tokens need the scope `admin`. To others the place is not there. */
export function isStaff(viewer: Viewer): viewer is MemberViewer {
  return viewer.kind === "member" && viewer.staff && viewer.scope === "admin";
}
