import { eq, or } from "drizzle-orm";
import { clusterItems, clusterTies, unions } from "#db/schema/clusters-network.ts";
import type { PersonalData } from "#lib/core/personal-data.ts";

/** What a member proposed, answered and showed between clusters. It belongs to the clusters and stays, without their name. */
export const personalData: PersonalData = {
  name: "cluster-network",
  async export(tx, memberId) {
    const ties = await tx.select().from(clusterTies).where(or(eq(clusterTies.proposedBy, memberId), eq(clusterTies.decidedBy, memberId), eq(clusterTies.endedBy, memberId))).orderBy(clusterTies.id);
    const items = await tx.select().from(clusterItems).where(or(eq(clusterItems.shownBy, memberId), eq(clusterItems.decidedBy, memberId), eq(clusterItems.endedBy, memberId))).orderBy(clusterItems.id);
    const founded = await tx.select().from(unions).where(eq(unions.proposedBy, memberId));
    // what others wrote into the same row is theirs
    const own = ties.map(({ note, reason, proposedBy, decidedBy, endedBy, ...tie }) => ({ ...tie, note: proposedBy === memberId ? note : null, reason: (endedBy ?? decidedBy) === memberId ? reason : null }));
    return { data: { ties: own, items: items.map(({ shownBy: _, decidedBy: __, endedBy: ___, ...item }) => item), unions: founded.map(({ proposedBy: _, ...union }) => union) } };
  },
  async erase(tx, memberId) {
    for (const column of ["proposedBy", "decidedBy", "endedBy"] as const) await tx.update(clusterTies).set({ [column]: null }).where(eq(clusterTies[column], memberId));
    for (const column of ["shownBy", "decidedBy", "endedBy"] as const) await tx.update(clusterItems).set({ [column]: null }).where(eq(clusterItems[column], memberId));
    await tx.update(unions).set({ proposedBy: null }).where(eq(unions.proposedBy, memberId));
  },
};
