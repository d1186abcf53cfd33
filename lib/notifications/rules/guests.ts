import { eq } from "drizzle-orm";
import { guestPasses } from "#db/schema/clusters-guests.ts";
import type { Rule } from "../rule.ts";
import { coordinatorsOf, projectOffice, subjects } from "./audiences.ts";

/** What guests tell: that the invitation was taken up, to who sent it, as long as they run the cluster. */
export const rules: Record<string, Rule> = {
  "guestPass.accepted": async (tx, fact) => {
    const about = await subjects(tx, fact);
    const [pass] = await tx.select().from(guestPasses).where(eq(guestPasses.id, fact.subjectId!));
    if (!about.cluster || !pass?.invitedBy || pass.revokedAt) return null;
    const managers = [...(await coordinatorsOf(tx, pass.clusterId)), ...(await projectOffice(tx))];
    const path = pass.kind === "page" ? `/workspace/${about.cluster.slug}/pages/${pass.subjectId}` : `/workspace/${about.cluster.slug}/guests`;
    return { kind: "guest_accepted", to: managers.filter((id) => id === pass.invitedBy), path, data: { cluster: about.cluster.name, place: pass.kind, title: pass.subjectTitle }, subjectId: pass.id };
  },
};
