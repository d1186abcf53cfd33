import { z } from "zod";
import { email, line, optional, prose } from "#lib/core/text.ts";
import { locales } from "#lib/i18n/locales.ts";
import { acceptedAgreements, type AcceptedAgreement } from "../input.ts";
import { clusterRoles, valueChainRoles } from "../labels.ts";

const maxUsesLimit = 1000;

const common = {
  role: z.enum(clusterRoles, "required").default("member"),
  /** The place in the chain that whoever comes in takes; left out, they say it themselves */
  valueChainRole: optional(z.enum(valueChainRoles)),
  days: z.coerce.number("whole_number").int("whole_number").min(1, "clusters.invitation_days").max(90, "clusters.invitation_days").default(14),
  note: optional(prose(1000)),
};

/** A link for whoever has it. */
export const invitationLinkInput = z.object({ ...common, maxUses: optional(z.coerce.number("whole_number").int("whole_number").min(1, "clusters.max_uses").max(maxUsesLimit, "clusters.max_uses")) });
export type InvitationLinkInput = z.output<typeof invitationLinkInput>;

/** A letter to one address; good for one. */
export const invitationLetterInput = z.object({ ...common, email, name: optional(line(120)), language: z.enum(locales).optional() });
export type InvitationLetterInput = z.output<typeof invitationLetterInput>;

export const invitationToken = z.string().regex(/^[\w-]{44}$/);

export const acceptInvitationInput = z.object({
  /** In whose name; left out, in one's own where persons may take part */
  organizationId: optional(z.uuid("required")),
  valueChainRole: optional(z.enum(valueChainRoles)),
  agreements: acceptedAgreements,
});
export type AcceptInvitationInput = Omit<z.output<typeof acceptInvitationInput>, "agreements"> & { agreements?: AcceptedAgreement[] };
