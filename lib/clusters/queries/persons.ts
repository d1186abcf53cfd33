import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { moderators, personParticipants, welcomesSeen } from "#db/schema/clusters-people.ts";
import { members } from "#db/schema/members.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { notBlocked } from "#lib/members/queries/blocks.ts";
import { mayEnterWorkspace } from "../policy.ts";
import { findStanding } from "./standing.ts";

/** Somebody who takes part in person. Times in ISO 8601, UTC. */
export type PersonParticipant = { id: string; memberId: string; name: string; handle: string; joinedAt: string };

/** Who takes part in a cluster in person, by name, at most 1,000; null to those who may not enter its workspace. */
export async function listPersons(viewer: Viewer, clusterId: string): Promise<PersonParticipant[] | null> {
  if (!mayEnterWorkspace(await findStanding(viewer, clusterId))) return null;
  const rows = await database()
    .select({ id: personParticipants.id, memberId: members.id, name: members.name, handle: members.handle, joinedAt: personParticipants.joinedAt })
    .from(personParticipants).innerJoin(members, eq(members.id, personParticipants.memberId))
    .where(and(eq(personParticipants.clusterId, clusterId), isNull(personParticipants.leftAt), isNull(members.bannedAt), notBlocked(viewer, members.id)))
    .orderBy(asc(sql`lower(${members.name})`), asc(members.id)).limit(1000);
  return rows.map((row) => ({ ...row, joinedAt: row.joinedAt.toISOString() }));
}

export type Moderator = { memberId: string; name: string; handle: string; since: string };

/** Who keeps order in a cluster; null to those who may not enter its workspace. */
export async function listModerators(viewer: Viewer, clusterId: string): Promise<Moderator[] | null> {
  if (!mayEnterWorkspace(await findStanding(viewer, clusterId))) return null;
  const rows = await database().select({ memberId: members.id, name: members.name, handle: members.handle, since: moderators.createdAt })
    .from(moderators).innerJoin(members, eq(members.id, moderators.memberId))
    .where(and(eq(moderators.clusterId, clusterId), isNull(moderators.endedAt), isNull(members.bannedAt)))
    .orderBy(asc(moderators.createdAt), asc(members.id));
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

/** The viewer's own row as a person of a cluster; null if they take no part themselves. */
export async function findMyParticipation(viewer: Viewer, clusterId: string): Promise<{ id: string } | null> {
  if (viewer.kind !== "member") return null;
  const [found] = await database().select({ id: personParticipants.id }).from(personParticipants)
    .where(and(eq(personParticipants.clusterId, clusterId), eq(personParticipants.memberId, viewer.memberId), isNull(personParticipants.leftAt)));
  return found ?? null;
}

/** The cluster's welcome message, until the viewer, who may enter, has put it away; null afterwards. */
export async function findWelcome(viewer: Viewer, clusterId: string): Promise<LocalizedText | null> {
  if (viewer.kind !== "member") return null;
  const [found] = await database().select({ welcome: clusters.welcome }).from(clusters)
    .leftJoin(welcomesSeen, and(eq(welcomesSeen.clusterId, clusters.id), eq(welcomesSeen.memberId, viewer.memberId)))
    .where(and(eq(clusters.id, clusterId), isNull(welcomesSeen.memberId)));
  return found?.welcome ?? null;
}
