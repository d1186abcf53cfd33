import { z } from "zod";
import { defineFact } from "#lib/activity/kind.ts";

const nothing = z.object({});
/** Clusters show the names of their coordinators to everybody. */
const shown = () => ["clusters"];
const named = ["name", "handle", "photo", "photoId", "visibility"];

/** Of these facts the subject is the member. `news` names the fields that have more in them than before. */
export const memberRegistered = defineFact("member.registered", nothing);
export const memberEmailConfirmed = defineFact("member.emailConfirmed", nothing);
export const memberPasswordChanged = defineFact("member.passwordChanged", z.object({ by: z.enum(["member", "reset"]) }));
export const memberChanged = defineFact("member.changed", z.object({ fields: z.array(z.string()), news: z.array(z.string()).optional() }), ({ data }) => (data.fields.some((field) => named.includes(field)) ? shown() : []));
export const memberBlocked = defineFact("member.blocked", nothing);
export const memberUnblocked = defineFact("member.unblocked", nothing);
export const secondFactorChanged = defineFact("member.secondFactorChanged", z.object({ what: z.enum(["on", "off", "codes"]) }));
/** By the project office, for a member whose mailbox is lost; who stopped it: the old address, the office, the member. */
export const emailRecoveryBegun = defineFact("member.emailRecoveryBegun", nothing);
export const emailRecoveryStopped = defineFact("member.emailRecoveryStopped", z.object({ by: z.enum(["address", "office", "member"]) }));
export const memberDeleted = defineFact("member.deleted", nothing, shown);
export const memberLinked = defineFact("member.linked", z.object({ issuer: z.string() }));
export const memberUnlinked = defineFact("member.unlinked", z.object({ issuer: z.string() }));
export const memberAppointed = defineFact("member.appointed", nothing);
export const memberBanned = defineFact("member.banned", z.object({ reason: z.string() }), shown);
export const memberUnbanned = defineFact("member.unbanned", nothing, shown);

/** Of these the subject is the session, or the member when it speaks of several. */
export const sessionStarted = defineFact("session.started", z.object({ memberId: z.uuid() }));
export const sessionRevoked = defineFact("session.revoked", z.object({ memberId: z.uuid(), sessionIds: z.array(z.uuid()) }));

/** Of these the subject is the token. */
export const tokenCreated = defineFact("token.created", z.object({ memberId: z.uuid(), scope: z.string() }));
export const tokenRevoked = defineFact("token.revoked", z.object({ memberId: z.uuid(), tokenId: z.uuid() }));

const ofTwo = z.object({ requesterId: z.uuid(), addresseeId: z.uuid() });

/** Of these the subject is the request. Nobody is told that theirs was declined. */
export const contactRequested = defineFact("contact.requested", ofTwo);
export const contactAccepted = defineFact("contact.accepted", ofTwo);
export const contactDeclined = defineFact("contact.declined", ofTwo);
export const contactWithdrawn = defineFact("contact.withdrawn", ofTwo);
export const contactRemoved = defineFact("contact.removed", ofTwo);
