import { z } from "zod";
import { email } from "#lib/core/text.ts";
import { locales } from "#lib/i18n/locales.ts";
import { guestRoles, maxDays, usualDays } from "../labels/guests.ts";

export const guestInput = z.object({
  email,
  role: z.enum(guestRoles, "required").default("read"),
  days: z.coerce.number("invalid_number").int("invalid_number").min(1, "guests.days").max(maxDays, "guests.days").default(usualDays),
  locale: z.enum(locales).optional().describe("Of the letter; the inviter's when left out"),
});
export type GuestInput = z.output<typeof guestInput>;

/** What the mailed link carries, or the id of a pass that was sent to the reader's own address. */
export const acceptInput = z.object({ token: z.string("required").min(1, "required").max(200, "guests.link_wrong") });
