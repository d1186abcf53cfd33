import { sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";
import { members } from "#db/schema/members.ts";
import type { Viewer } from "#lib/core/viewer.ts";

/** Whether there is anything to list for the viewer: clusters in the making, invitations of organisations, passes of a guest. */
export type Waiting = { founding: boolean; organizationInvitations: boolean; passes: boolean };

/**
 * Asks for all at once what most members have none of, so that their page reads the lists only where there are any: one
 * prepared query in the place of five.
 */
export async function findWaiting(viewer: Viewer): Promise<Waiting> {
  const [found] = viewer.kind === "member" ? await query().execute({ memberId: viewer.memberId }) : [];
  return found ?? { founding: false, organizationInvitations: false, passes: false };
}

const confirmed = sql`members.email_confirmed_at is not null`;

const query = prepared((db) =>
  db
    .select({
      founding: sql<boolean>`(
        exists (select from cluster_proposals p where p.proposer_id = members.id)
        or exists (select from proposal_founders f join representatives r on r.organization_id = f.organization_id
          where r.member_id = members.id and r.ended_at is null and f.agreed_at is null and f.refused_at is null)
        or (${confirmed} and exists (select from invitations i where i.email_key = members.email_key and i.revoked_at is null and i.expires_at > now())))`,
      organizationInvitations: sql<boolean>`(${confirmed} and exists (select from organization_invitations o where o.email_key = members.email_key
        and o.accepted_at is null and o.declined_at is null and o.revoked_at is null and o.expires_at > now()))`,
      passes: sql<boolean>`exists (select from guest_passes g where g.revoked_at is null and g.expires_at > now()
        and (g.member_id = members.id or (${confirmed} and g.member_id is null and g.email_key = members.email_key)))`,
    })
    .from(members)
    .where(sql`members.id = ${sql.placeholder("memberId")}`)
    .prepare("waiting_for_member"));
