import { and, asc, eq, isNull, like, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { libraryReaders } from "#db/schema/library.ts";
import { memberSearchText, members, nameOfMember } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import { mayEnterWorkspace } from "#lib/clusters/policy.ts";
import { mayEnter } from "#lib/clusters/queries/standing.ts";
import { findStanding } from "#lib/clusters/queries.ts";
import { containing, searchWords } from "#lib/core/search.ts";
import { foldedStem } from "#lib/core/transliterate.ts";
import { viewerId, type Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { notBlocked } from "#lib/members/queries/blocks.ts";
import { findEntry } from "./one.ts";
import type { LibraryEntry, Person } from "./shape.ts";

export type ReaderOrganization = { id: string; slug: string; name: LocalizedText; originalLocale: Locale };
export type Readers = { members: Person[]; organizations: ReaderOrganization[] };

const person = { memberId: members.id, name: members.name, handle: members.handle };
const organization = { id: organizations.id, slug: organizations.slug, name: organizations.name, originalLocale: organizations.originalLocale };
const byName = asc(sql`coalesce(${organizations.name} ->> ${organizations.originalLocale}, ${organizations.slug})`);

/** Who was chosen to see a folder or file, at most 400, by name; null to those who do not see it. Four queries. */
export async function listReaders(viewer: Viewer, kind: LibraryEntry["kind"], id: string): Promise<Readers | null> {
  if (!(await findEntry(viewer, kind, id))) return null;
  const gate = eq(libraryReaders.gateId, id);
  const [people, companies] = await Promise.all([
    database().select(person).from(libraryReaders).innerJoin(members, eq(members.id, libraryReaders.memberId)).where(and(gate, isNull(members.deletedAt), notBlocked(viewer, members.id))).orderBy(asc(nameOfMember)).limit(201),
    database().select(organization).from(libraryReaders).innerJoin(organizations, eq(organizations.id, libraryReaders.organizationId)).where(gate).orderBy(byName).limit(200),
  ]);
  return { members: people, organizations: companies };
}

/**
 * Whom one may choose: people of the workspace, and participants, whose names have these words; eight of each. Null to those
 * outside. Three queries.
 */
export async function listChoosable(viewer: Viewer, clusterId: string, q?: string): Promise<Readers | null> {
  if (!mayEnterWorkspace(await findStanding(viewer, clusterId))) return null;
  const words = searchWords(q);
  const [people, companies] = await Promise.all([
    database().select(person).from(members)
      .where(and(
        ...words.map((word) => like(memberSearchText, containing(foldedStem(word)))), isNull(members.deletedAt), isNull(members.bannedAt), notBlocked(viewer, members.id),
        sql`${members.id} <> ${viewerId(viewer)}::uuid`, mayEnter(sql`${clusterId}::uuid`, sql`members.id`),
      )).orderBy(asc(nameOfMember), asc(members.id)).limit(8),
    database().select(organization).from(organizations)
      .where(and(
        sql`exists (select from participants p where p.organization_id = ${organizations.id} and p.cluster_id = ${clusterId}::uuid and p.left_at is null)`,
        ...words.map((word) => like(organizations.searchKey, containing(foldedStem(word)))),
      )).orderBy(byName, asc(organizations.id)).limit(8),
  ]);
  return { members: people, organizations: companies };
}
