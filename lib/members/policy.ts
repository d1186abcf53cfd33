import type { MemberViewer, Viewer } from "#lib/core/viewer.ts";
import { type Scope, scopes } from "./input.ts";

/** A token makes tokens that may do as much as itself or less; the scope `admin` is for the project office. */
export const mayGrantScope = (viewer: MemberViewer, scope: Scope) =>
  scopes.indexOf(scope) <= scopes.indexOf(viewer.scope) && (scope !== "admin" || viewer.staff);

/** The project office moves members to another address, but nobody of it themselves: two pairs of eyes. */
export const mayRecover = (viewer: Viewer, memberId: string) => mayBan(viewer, memberId);

/** The project office closes accounts, but nobody their own: somebody has to be left who can open them. */
export const mayBan = (viewer: Viewer, memberId: string) =>
  viewer.kind === "member" && viewer.staff && viewer.scope === "admin" && viewer.memberId !== memberId;
