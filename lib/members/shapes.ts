import { z } from "zod";
import { locales } from "#lib/i18n/locales.ts";
import { scopes } from "./input.ts";

const time = z.iso.datetime();

/** One's own account, as GET /me and PATCH /me show it. */
export const meSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    handle: z.string(),
    email: z.string(),
    locale: z.enum(locales),
    timeZone: z.string().describe("IANA name"),
    staff: z.boolean().describe("Of the project office"),
    emailConfirmed: z.boolean(),
    rev: z.number().int().describe("The ETag for If-Match"),
  })
  .meta({ id: "Me" });

export const session = z
  .object({
    id: z.uuid(),
    userAgent: z.string().nullable(),
    address: z.string().nullable().describe("IP address at sign-in"),
    createdAt: time,
    lastSeenAt: time.describe("To five minutes"),
    current: z.boolean().describe("The session that asks"),
  })
  .meta({ id: "Session" });

const tokenFields = {
  id: z.uuid(),
  name: z.string(),
  scope: z.enum(scopes),
  hint: z.string().describe("The last four characters of the secret"),
  createdAt: time,
  lastUsedAt: time.nullable().describe("To a minute"),
  expiresAt: time.nullable(),
  expired: z.boolean(),
};
export const accessToken = z.object(tokenFields).meta({ id: "AccessToken" });
export const createdToken = z.object({ ...tokenFields, token: z.string().describe("The secret; shown this once") }).meta({ id: "CreatedAccessToken" });

export const managedMember = z
  .object({
    id: z.uuid(),
    name: z.string(),
    handle: z.string(),
    email: z.string(),
    locale: z.enum(locales),
    staff: z.boolean(),
    emailConfirmed: z.boolean(),
    createdAt: time,
    bannedAt: time.nullable(),
    banReason: z.string().nullable(),
    recovery: z.object({ email: z.string(), from: time, confirmed: z.boolean() }).nullable().describe("A change of address that the project office has begun"),
  })
  .meta({ id: "ManagedMember" });
