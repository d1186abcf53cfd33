import { z } from "zod";
import { email, line } from "#lib/core/text.ts";

const password = z.string().max(1000, "password_long").optional().meta({ format: "password", description: "The current password; not asked of accounts that have none" });

/** Six digits of the app or a recovery code, with the spaces and dashes that people type. */
export const code = z
  .string({ error: "required" })
  .max(100, "second_factor_wrong")
  .transform((typed) => typed.normalize("NFKC").replaceAll(/[\s\-–—]/gu, "").toLowerCase())
  .pipe(z.string().min(1, "required").max(20, "second_factor_wrong"))
  .meta({ description: "Six digits of the authenticator app, or a recovery code" });

export const setUpInput = z.object({ currentPassword: password });
export const codeInput = z.object({ code });
export const secondStepInput = z.object({ challenge: z.string({ error: "challenge_over" }).max(4000, "challenge_over"), code });
export type SecondStepInput = z.output<typeof secondStepInput>;

export const emailChangeInput = z.object({ email, currentPassword: password });
export type EmailChangeInput = z.output<typeof emailChangeInput>;

/** What the project office says of a member's new address, and how it made sure who asks. */
export const emailRecoveryInput = z.object({ email, evidence: line(500, 10) });
export type EmailRecoveryInput = z.output<typeof emailRecoveryInput>;
