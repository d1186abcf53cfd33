import { eq, inArray } from "drizzle-orm";
import { memberFields, memberPositions } from "#db/schema/members-profiles.ts";
import { organizations } from "#db/schema/organizations.ts";
import { invalid } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { replaceFile } from "#lib/files/commands.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { ProfilePatch } from "../input/profile.ts";
import { memberPhoto } from "../files.ts";
import type { ProfileField, Visibility } from "../labels/profile.ts";
import { usualVisibility } from "../policy/profile.ts";

type Fields = Omit<ProfilePatch, "name" | "locale" | "timeZone">;
/** What is kept of a field: `value` null when there is nothing in it. */
type Kept = { value: unknown; keys?: string[]; words?: string[] };

/** Writes the fields that were given, each with who may see it; the photo's file is used or let go. */
export async function saveFields(tx: Transaction, viewer: Viewer, memberId: string, fields: Fields): Promise<void> {
  const kept: Partial<Record<ProfileField, Kept>> = {};
  if (fields.photoId !== undefined) {
    kept.photo = { value: fields.photoId && { fileId: fields.photoId } };
    await replaceFile(tx, viewer, { kind: memberPhoto.kind, subjectId: memberId, fileId: fields.photoId, path: "photoId" });
  }
  for (const field of ["names", "headline", "about"] as const) if (fields[field]) kept[field] = { value: filled(fields[field]), words: Object.values(fields[field]) };
  if (fields.positions) kept.positions = await savePositions(tx, viewer, memberId, fields.positions);
  if (fields.languages) kept.languages = { value: filled(fields.languages), keys: fields.languages.map(({ code }) => code) };
  if (fields.skills) kept.skills = { value: filled(fields.skills), words: fields.skills };
  for (const field of ["offers", "seekings"] as const) {
    const wanted = fields[field];
    if (wanted) kept[field] = { value: wanted.keys.length + wanted.words.length ? wanted : null, keys: wanted.keys, words: wanted.words };
  }
  if (fields.links) kept.links = { value: filled(fields.links) };
  if (fields.phone !== undefined) kept.phone = { value: fields.phone };
  for (const field of Object.keys(fields.visibility ?? {}) as ProfileField[]) if (field === "timeZone" || field === "email") kept[field] = { value: true };
  await write(tx, memberId, kept, fields.visibility ?? {});
}

const filled = <T extends object>(value: T): T | null => (Object.keys(value).length ? value : null);

async function write(tx: Transaction, memberId: string, kept: Partial<Record<ProfileField, Kept>>, visibility: Partial<Record<ProfileField, Visibility>>) {
  const row = (field: ProfileField, { value, keys = [], words = [] }: Kept) =>
    ({ memberId, field, visibility: visibility[field] ?? usualVisibility[field], value, keys, searchText: words.join("\n").normalize("NFC").toLowerCase() });
  for (const [field, given] of Object.entries(kept) as [ProfileField, Kept][]) {
    const { value, keys, searchText } = row(field, given);
    await tx.insert(memberFields).values(row(field, given)).onConflictDoUpdate({
      target: [memberFields.memberId, memberFields.field],
      set: { value, keys, searchText, ...(visibility[field] ? { visibility: visibility[field] } : {}) },
    });
  }
  for (const [field, level] of Object.entries(visibility) as [ProfileField, Visibility][]) {
    if (kept[field]) continue;
    await tx.insert(memberFields).values({ ...row(field, { value: null }), visibility: level })
      .onConflictDoUpdate({ target: [memberFields.memberId, memberFields.field], set: { visibility: level } });
  }
}

/** Positions are kept in their own table, tied to the organisations of the platform. */
async function savePositions(tx: Transaction, viewer: Viewer, memberId: string, positions: NonNullable<Fields["positions"]>): Promise<Kept> {
  const slugs = positions.flatMap(({ organization }) => organization ?? []);
  const found = slugs.length ? await tx.select({ id: organizations.id, slug: organizations.slug, name: organizations.name, original: organizations.originalLocale }).from(organizations).where(inArray(organizations.slug, slugs)) : [];
  const bySlug = new Map(found.map((organization) => [organization.slug, organization]));
  const rows = positions.map(({ organization, organizationName, title, fromYear, toYear }, at) => {
    const ours = organization ? bySlug.get(organization) : undefined;
    if (organization && !ours) throw invalid(`positions.${at}.organizationName`, "members.no_such_organization");
    return { memberId, organizationId: ours?.id ?? null, organizationName: ours ? inLocale(ours.name, viewer.locale, ours.original).text : organizationName!, title, fromYear, toYear, ordinal: at };
  });
  await tx.delete(memberPositions).where(eq(memberPositions.memberId, memberId));
  if (rows.length) await tx.insert(memberPositions).values(rows);
  const names = found.flatMap(({ name }) => Object.values(name));
  return { value: rows.length ? true : null, words: [...rows.flatMap(({ title, organizationName }) => [title, organizationName]), ...names] };
}

