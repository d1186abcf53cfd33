import type { invitations } from "#db/schema/clusters-invitations.ts";

export const invitationStates = ["open", "used", "expired", "revoked"] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What an invitation is worth now. */
export function invitationState({ revokedAt, expiresAt, maxUses, uses }: Pick<typeof invitations.$inferSelect, "revokedAt" | "expiresAt" | "maxUses" | "uses">): InvitationState {
  if (revokedAt) return "revoked";
  if (maxUses !== null && uses >= maxUses) return "used";
  return expiresAt.getTime() <= Date.now() ? "expired" : "open";
}
