import { z } from "zod";
import { optional } from "#lib/core/text.ts";
import { code } from "#lib/members/input/account.ts";

export const deleteAccountInput = z.object({
  handle: z.string({ error: "required" }).trim().min(1, "required").max(100, "account.handle_wrong").meta({ description: "One's own handle, typed to make sure" }),
  currentPassword: z.string().max(1000, "password_long").optional().meta({ format: "password", description: "Not asked of accounts that have none" }),
  code: optional(code).meta({ description: "Where two-factor sign-in is on" }),
});
export type DeleteAccountInput = z.output<typeof deleteAccountInput>;
