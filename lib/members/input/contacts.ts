import { z } from "zod";
import { optional, prose } from "#lib/core/text.ts";

export const maxNote = 500;

export const contactRequestInput = z.object({
  handle: z.string({ error: "required" }).min(1, "required").max(100, "too_long"),
  note: optional(prose(maxNote)).describe("Why; the other reads it with the request"),
});
export type ContactRequestInput = z.output<typeof contactRequestInput>;

export const contactStates = ["contacts", "incoming", "sent"] as const;
export type ContactState = (typeof contactStates)[number];

export const contactFilter = z.object({ state: z.enum(contactStates).default("contacts"), q: optional(z.string().max(200, "too_long")) });
