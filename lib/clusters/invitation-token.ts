import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "#lib/auth/cookie.ts";
import { settings } from "#lib/core/settings.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/*
 * An invitation's link is its id and a seal over it that only this server can make: the link can be shown again at any
 * time, and who reads the database still cannot make one (docs/decisions/0045).
 */

/** The secret part of an invitation's link: 44 letters. */
export function tokenOf(invitationId: string): string {
  const id = Buffer.from(invitationId.replaceAll("-", ""), "hex");
  return id.toString("base64url") + sealOf(invitationId).toString("base64url");
}

/** The invitation that a link names; null when nobody here made it. */
export function invitationOf(token: string): string | null {
  if (!/^[\w-]{44}$/.test(token)) return null;
  const hex = Buffer.from(token.slice(0, 22), "base64url").toString("hex");
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return tokenOf(id).length === token.length && timingSafeEqual(Buffer.from(tokenOf(id)), Buffer.from(token)) ? id : null;
}

/** The address to hand on. */
export const invitationUrl = (invitationId: string, locale: Locale) => `${settings().APP_URL}/${locale}/invitations/${tokenOf(invitationId)}`;

const sealOf = (invitationId: string) => createHmac("sha256", authSecret()).update(`invitation ${invitationId}`).digest().subarray(0, 16);
