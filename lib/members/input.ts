import { z } from "zod";
import { ownPath } from "#lib/core/own-path.ts";
import { code } from "./input/account.ts";
import { email, line, optional } from "#lib/core/text.ts";
import { locales } from "#lib/i18n/locales.ts";

/**
 * Never trimmed: a space may belong to it. Whether it is too easy to guess, the command says. Ten code points at least: NIST
 * SP 800-63B-4 asks for 15 where a password stands alone, 8 beside a second factor. 200 are enough for any phrase.
 */
export const newPassword = z
  .string({ error: "required" })
  .min(1, "required")
  .refine((s) => [...s].length >= 10, { error: "password_short", when: ({ issues }) => issues.length === 0 })
  .refine((s) => [...s].length <= 200, "password_long")
  .meta({ description: "At least 10 characters; very common ones are refused", format: "password" });

/** A password as it is tried: whatever it is, it only has to match. */
const triedPassword = z.string({ error: "required" }).min(1, "required").max(1000, "password_long").meta({ format: "password" });

const localeInput = z.enum(locales);
const linkToken = z.string({ error: "link_wrong" }).max(200, "link_wrong").meta({ description: "The `token` of the mailed link" });

/** Where a new member goes once the address is confirmed: a path of ours; anything else is dropped. */
const next = z.string().optional().transform((wanted) => ownPath(wanted, "") || undefined);

export const signUpInput = z.object({ name: line(120), email, password: newPassword, locale: localeInput.default("en"), next });
export type SignUpInput = z.output<typeof signUpInput>;

// an address that could never have signed up gets the answer of one that has not
export const signInInput = z.object({ email: z.string({ error: "required" }).trim().min(1, "required").max(320, "too_long"), password: triedPassword, code: optional(code) });
export type SignInInput = z.output<typeof signInInput>;

export const linkInput = z.object({ token: linkToken });
export const resetRequestInput = z.object({ email, locale: localeInput.default("en") });
export const resetInput = z.object({ token: linkToken, password: newPassword });
export const passwordChangeInput = z.object({ currentPassword: triedPassword, newPassword });

export const scopes = ["read", "write", "admin"] as const;
export type Scope = (typeof scopes)[number];

/** Days that a token may live; `0` in the form stands for no end. */
export const tokenDays = [7, 30, 90, 365, 0] as const;

export const tokenInput = z.object({
  name: line(80),
  scope: z.enum(scopes),
  expiresInDays: z.preprocess((v) => (v === "" || v === undefined ? 90 : typeof v === "string" ? Number(v) : v), z.int().min(0).max(3650)).meta({ description: "0: never. Default 90", default: 90 }),
});
export type TokenInput = z.output<typeof tokenInput>;

export const banInput = z.object({ reason: line(500) });
export const memberSearch = z.object({ q: optional(z.string().max(200, "too_long")) });
