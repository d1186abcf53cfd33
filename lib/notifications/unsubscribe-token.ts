import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { settings } from "#lib/core/settings.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { notificationGroups, type NotificationGroup } from "./labels/kinds.ts";

/** What a letter's link ends: letters of one group, or digests. */
export type UnsubscribeScope = NotificationGroup | "digests";
export type Unsubscription = { memberId: string; scope: UnsubscribeScope };

const scopes = z.enum(["digests", ...(Object.keys(notificationGroups) as NotificationGroup[])]);

/** `<member>.<scope>.<signature>`: good for as long as the secret is, since letters are kept for years; it allows nothing but this. */
export function sign({ memberId, scope }: Unsubscription): string {
  const said = `${Buffer.from(memberId.replaceAll("-", ""), "hex").toString("base64url")}.${scope}`;
  return `${said}.${signatureOf(said)}`;
}

/** What a token allows; null when it is not ours, or mended on the way. */
export function verify(token: string): Unsubscription | null {
  const [member = "", scope = "", signature = ""] = token.split(".");
  const [given, ours] = [Buffer.from(signature), Buffer.from(signatureOf(`${member}.${scope}`))];
  if (given.length !== ours.length || !timingSafeEqual(given, ours)) return null;
  const hex = Buffer.from(member, "base64url").toString("hex");
  const known = scopes.safeParse(scope);
  if (hex.length !== 32 || !known.success) return null;
  return { memberId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"), scope: known.data };
}

function signatureOf(said: string): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set");
  return createHmac("sha256", secret).update(`unsubscribe:${said}`).digest("base64url").slice(0, 32); // 192 bits
}

/** Where mail programs POST to (RFC 8058), and where people come to by the link in a letter. */
export const unsubscribeAddresses = (to: Unsubscription, locale: Locale) => {
  const token = sign(to);
  return { post: `${settings().APP_URL}/api/unsubscribe?token=${token}`, page: `${settings().APP_URL}/${locale}/unsubscribe?token=${token}` };
};
