import { and, asc, gt, inArray, isNotNull, isNull } from "drizzle-orm";
import { memberFields, memberPositions } from "#db/schema/members-profiles.ts";
import { members } from "#db/schema/members.ts";
import type { SearchAudience, SearchDocument, SearchSource } from "#lib/core/search-source.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { locales, type Locale } from "#lib/i18n/locales.ts";
import { type ProfileField, visibilities, type Visibility } from "./labels/profile.ts";
import { mayBeSeenFrom, usualVisibility } from "./policy/profile.ts";

/** Addresses and numbers are not for finding people by, whoever may see them. */
const unsought: readonly ProfileField[] = ["photo", "timeZone", "email", "phone", "links"];

type Field = { field: ProfileField; visibility: Visibility; value: unknown; searchText: string };
type Row = { id: string; handle: string; name: string; locale: Locale; changedAt: Date };

/** Members: a document for each circle of people that sees more of them than the wider one does. */
export const searchSource: SearchSource = {
  kind: "member",
  stale: async (_tx, { kind, subjectId }) => (subjectId && kind.startsWith("member.") ? [subjectId] : []),
  async read(tx, ids) {
    const rows = await tx.select({ id: members.id, handle: members.handle, name: members.name, locale: members.locale, changedAt: members.updatedAt }).from(members)
      .where(and(inArray(members.id, ids), isNotNull(members.emailConfirmedAt), isNull(members.bannedAt), isNull(members.deletedAt)));
    const fields = await fieldsOf(tx, ids);
    return rows.flatMap((row) => documentsOf(row, fields.get(row.id) ?? []));
  },
  page: async (tx, after, limit) =>
    (await tx.select({ id: members.id }).from(members).where(after ? gt(members.id, after) : undefined).orderBy(asc(members.id)).limit(limit)).map(({ id }) => id),
};

const audiences: Record<Visibility, (id: string) => SearchAudience> = {
  everyone: () => "everyone", members: () => "members", clusters: (id) => `mates:${id}`, contacts: (id) => `contacts:${id}`, me: (id) => `member:${id}`,
};

function documentsOf(row: Row, all: Field[]): SearchDocument[] {
  const fields = all.filter(({ field }) => !unsought.includes(field));
  const shows = new Set(fields.map(({ visibility }) => visibility));
  // a member is findable by name among members; by everybody only who shows something to everybody
  return visibilities.filter((nearness) => nearness === "members" || shows.has(nearness)).map((nearness) => {
    const seen = fields.filter(({ visibility }) => mayBeSeenFrom(nearness, visibility));
    const names = seen.find(({ field }) => field === "names");
    return {
      subjectId: row.id, audience: audiences[nearness](row.id), path: `/members/${row.handle}`, country: null, clusterId: null, changedAt: row.changedAt,
      title: { [row.locale]: row.name, ...textIn(names?.value) },
      body: bodyOf(row, seen.filter((field) => field !== names)),
    };
  });
}

/** Fields with a text a language stand under theirs, the others under the member's. */
function bodyOf({ locale, handle }: Row, fields: Field[]): LocalizedText {
  const texts = fields.map(({ value, searchText }) => textIn(value) ?? { [locale]: searchText });
  return Object.fromEntries(locales.map((each) => [each, [...texts.map((text) => text[each]), each === locale ? `@${handle}` : ""].filter(Boolean).join(" · ")]));
}

function textIn(value: unknown): LocalizedText | undefined {
  if (typeof value !== "object" || value === null || !locales.some((locale) => typeof (value as LocalizedText)[locale] === "string")) return undefined;
  return Object.fromEntries(locales.flatMap((locale) => (typeof (value as LocalizedText)[locale] === "string" ? [[locale, (value as LocalizedText)[locale]]] : [])));
}

async function fieldsOf(tx: Transaction, ids: string[]): Promise<Map<string, Field[]>> {
  const found = new Map<string, Field[]>(ids.map((id) => [id, []]));
  const rows = await tx.select({ memberId: memberFields.memberId, field: memberFields.field, visibility: memberFields.visibility, value: memberFields.value, searchText: memberFields.searchText })
    .from(memberFields).where(inArray(memberFields.memberId, ids)).orderBy(asc(memberFields.field));
  for (const { memberId, ...field } of rows) found.get(memberId)!.push(field);
  const positions = await tx.select({ memberId: memberPositions.memberId, title: memberPositions.title, at: memberPositions.organizationName })
    .from(memberPositions).where(inArray(memberPositions.memberId, ids)).orderBy(asc(memberPositions.ordinal));
  for (const [memberId, fields] of found) {
    const text = positions.filter((position) => position.memberId === memberId).map(({ title, at }) => `${title}, ${at}`).join(" · ");
    const said = fields.find(({ field }) => field === "positions");
    if (said) said.searchText = text;
    else if (text) fields.push({ field: "positions", visibility: usualVisibility.positions, value: null, searchText: text });
  }
  return new Map([...found].map(([id, fields]) => [id, fields.filter(({ value, searchText }) => searchText || textIn(value))]));
}
