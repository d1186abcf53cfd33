import { findWaiting } from "#lib/clusters/queries/waiting.ts";
import { listMyPasses } from "#lib/clusters/queries/guests.ts";
import { listMyFounding } from "#lib/clusters/queries/my-founding.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { listMyInvitations } from "#lib/organizations/queries/invitations.ts";

/** What most members have none of: read only where there is any. */
export async function listWhatWaits(viewer: Viewer) {
  const waiting = await findWaiting(viewer);
  const [founding, invitations, passes] = await Promise.all([
    waiting.founding ? listMyFounding(viewer) : null,
    waiting.organizationInvitations ? listMyInvitations(viewer) : [],
    waiting.passes ? listMyPasses(viewer) : [],
  ]);
  return { founding, invitations, passes };
}
