import { and, asc, eq, inArray, isNull, like, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { memberSearchText, nameOfMember, members } from "#db/schema/members.ts";
import { personParticipants } from "#db/schema/clusters-people.ts";
import { representatives } from "#db/schema/organizations.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { containing, searchWords } from "#lib/core/search.ts";
import { foldedStem } from "#lib/core/transliterate.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { notBlocked } from "#lib/members/queries/blocks.ts";
import { headlineSeenBy } from "#lib/members/queries/visible.ts";
import { mayEnterWorkspace } from "../policy.ts";
import { findStanding } from "../queries.ts";
import type { Person } from "./participants.ts";

/** Who speaks for these organisations, administrators first; none to those who may not enter the cluster's workspace. Two queries. */
export async function listPeopleOf(viewer: Viewer, clusterId: string, organizationIds: string[]): Promise<Person[]> {
  if (!organizationIds.length || !mayEnterWorkspace(await findStanding(viewer, clusterId))) return [];
  return database()
    .select({ memberId: members.id, name: members.name, handle: members.handle, headline: headlineSeenBy(viewer, members.id), organizationId: representatives.organizationId, role: representatives.role })
    .from(representatives)
    .innerJoin(members, eq(members.id, representatives.memberId))
    .where(and(inArray(representatives.organizationId, organizationIds), isNull(representatives.endedAt), isNull(members.bannedAt), isNull(members.deletedAt), notBlocked(viewer, members.id)))
    .orderBy(asc(representatives.role), asc(nameOfMember), asc(members.id));
}

export type PersonParticipant = { id: string; memberId: string; name: string; handle: string; headline: string | null; joinedAt: string };

/** Who takes part in a cluster in person, by name, a page at a time; nobody to those who may not enter its workspace. Two queries. */
export async function listPersonParticipants(viewer: Viewer, { clusterId, q, limit = 50, cursor }: { clusterId: string; q?: string; limit?: number; cursor?: string }): Promise<Page<PersonParticipant>> {
  const after = cursor ? decodeCursor(cursor, ["text", "uuid"]) : null;
  if (!mayEnterWorkspace(await findStanding(viewer, clusterId))) return { items: [], nextCursor: null };
  const rows = await database()
    .select({ id: personParticipants.id, memberId: members.id, name: members.name, handle: members.handle, headline: headlineSeenBy(viewer, members.id), joinedAt: personParticipants.joinedAt })
    .from(personParticipants)
    .innerJoin(members, eq(members.id, personParticipants.memberId))
    .where(and(
      eq(personParticipants.clusterId, clusterId), isNull(personParticipants.leftAt), isNull(members.bannedAt), isNull(members.deletedAt), notBlocked(viewer, members.id),
      ...searchWords(q).map((word) => like(memberSearchText, containing(foldedStem(word)))),
      after ? sql`(${nameOfMember}, ${members.id}) > (${after[0]}, ${after[1]}::uuid)` : undefined,
    ))
    .orderBy(asc(nameOfMember), asc(members.id))
    .limit(limit + 1);
  return toPage(rows, limit, ({ name, memberId }) => [name, memberId], ({ joinedAt, ...row }) => ({ ...row, joinedAt: joinedAt.toISOString() }));
}
