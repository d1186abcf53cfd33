import type { Viewer } from "#lib/core/viewer.ts";
import { listMyInvitations } from "./invitations.ts";
import { listMyFoundings, listMyProposals } from "./proposals.ts";

/** What of clusters in the making waits for the viewer: invitations, foundings to answer, proposals of their own. Three queries. */
export async function listMyFounding(viewer: Viewer) {
  const [invitations, foundings, proposals] = await Promise.all([listMyInvitations(viewer), listMyFoundings(viewer), listMyProposals(viewer)]);
  return { invitations, foundings, proposals };
}

export type MyFounding = Awaited<ReturnType<typeof listMyFounding>>;
