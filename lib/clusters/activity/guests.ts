import { z } from "zod";
import { defineFact } from "#lib/activity/kind.ts";
import { guestPlaces, guestRoles } from "../labels/guests.ts";

// The subject is the pass. Nothing here names the address: facts are kept for ever, and many read them.
const pass = z.object({ kind: z.enum(guestPlaces), subjectId: z.uuid(), role: z.enum(guestRoles), memberId: z.uuid().nullable() });

export const passIssued = defineFact("guestPass.issued", pass);
export const passAccepted = defineFact("guestPass.accepted", pass);
/** Taken back by a coordinator, or given back by the guest: cuts off at once. */
export const passRevoked = defineFact("guestPass.revoked", pass);
