import { and, asc, eq, inArray, sql, type SQL } from "drizzle-orm";
import { database } from "#db/client.ts";
import { formerHandles, memberFields, memberPositions } from "#db/schema/members-profiles.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { type LanguageLevel, type LookingGlass, type ProfileField, type Visibility, visibilities } from "../labels/profile.ts";
import { mayBeSeenFrom, usualVisibility } from "../policy/profile.ts";
import { hasHandle, isThereFor } from "./reachable.ts";
import { fieldVisible } from "./visible.ts";

export type Position = { organization: { slug: string; name: LocalizedText } | null; organizationName: string; title: string; fromYear: number | null; toYear: number | null };
export type Wanted = { keys: string[]; words: string[] };

/** The fields of a profile; what is not there, or not the reader's to see, is empty. */
export type ProfileFields = {
  photoId: string | null;
  names: LocalizedText;
  headline: LocalizedText;
  about: LocalizedText;
  positions: Position[];
  languages: { code: string; level: LanguageLevel }[];
  skills: string[];
  offers: Wanted;
  seekings: Wanted;
  links: { url: string; label?: string }[];
  timeZone: string | null;
  email: string | null;
  phone: string | null;
};
export type Profile = { id: string; handle: string; name: string; demonstration: boolean } & ProfileFields;
export type OwnProfile = Profile & { locale: "en" | "ru" | "be"; timeZone: string; visibility: Record<ProfileField, Visibility>; rev: number };

type MemberRow = typeof members.$inferSelect;

/**
 * A member's profile with the fields that the viewer may see. Nobody finds a member who is not there for them; guests
 * find only who shows something to everyone. `as`: one's own profile as others see it. Three queries.
 * @returns null where there is nobody; `{movedTo}` where the handle has become another
 */
export async function findProfile(viewer: Viewer, handle: string, { as }: { as?: LookingGlass } = {}): Promise<Profile | { movedTo: string } | null> {
  const [member] = await database().select().from(members).where(and(hasHandle(handle), isThereFor(viewer), viewer.kind === "guest" ? showsSomething : undefined));
  if (!member) return findMoved(viewer, handle);
  const own = viewer.kind === "member" && viewer.memberId === member.id;
  const seen = own && as ? inArray(memberFields.visibility, visibilities.filter((level) => mayBeSeenFrom(as, level))) : fieldVisible(viewer);
  return { ...(await readFields(member, seen)), ...headOf(member) };
}

/** Whether there is a profile at this handle for the viewer, or where it has moved to; null for neither. Two queries at most. */
export async function locateProfile(viewer: Viewer, handle: string): Promise<"here" | { movedTo: string } | null> {
  const [found] = await database().select({ id: members.id }).from(members).where(and(hasHandle(handle), isThereFor(viewer), viewer.kind === "guest" ? showsSomething : undefined));
  return found ? "here" : findMoved(viewer, handle);
}

/** Whether this is one who shows anything to everyone. */
const showsSomething = sql`exists (select 1 from member_fields where member_fields.member_id = members.id and visibility = 'everyone' and value is not null)`;

async function findMoved(viewer: Viewer, handle: string): Promise<{ movedTo: string } | null> {
  const plain = handle.replace(/^@/, "").toLowerCase();
  if (!/^[a-z\d-]{1,100}$/.test(plain)) return null;
  const [row] = await database().select({ movedTo: members.handle }).from(formerHandles)
    .innerJoin(members, eq(members.id, formerHandles.memberId))
    .where(and(eq(formerHandles.handle, plain), sql`${formerHandles.expiresAt} > now()`, isThereFor(viewer), viewer.kind === "guest" ? showsSomething : undefined));
  return row ?? null;
}

/** One's own profile with all that one has put in, and who may see it. Three queries. */
export async function findOwnProfile(viewer: Viewer, tx?: Transaction): Promise<OwnProfile> {
  const { memberId } = requireMember(viewer);
  const [member] = await (tx ?? database()).select().from(members).where(eq(members.id, memberId));
  const visibility = { ...usualVisibility };
  const fields = await readFields(member!, sql`true`, { tx, each: (field, level) => { visibility[field] = level; } });
  return { ...fields, ...headOf(member!), email: member!.email, timeZone: member!.timeZone, locale: member!.locale, visibility, rev: member!.rev };
}

const headOf = ({ id, handle, name, demonstration }: MemberRow) => ({ id, handle, name, demonstration: demonstration !== null });

type Reading = { tx?: Transaction; each?: (field: ProfileField, visibility: Visibility) => void };

async function readFields(member: MemberRow, seen: SQL, { tx, each }: Reading = {}): Promise<ProfileFields> {
  const db = tx ?? database();
  const rows = await db.select().from(memberFields).where(and(eq(memberFields.memberId, member.id), seen));
  const values = new Map<ProfileField, unknown>();
  for (const { field, visibility, value } of rows) {
    each?.(field, visibility);
    if (value !== null) values.set(field, value);
  }
  const read = <T>(field: ProfileField, otherwise: T) => (values.get(field) as T | undefined) ?? otherwise;
  return {
    photoId: read<{ fileId: string } | null>("photo", null)?.fileId ?? null,
    names: read("names", {}), headline: read("headline", {}), about: read("about", {}),
    positions: values.has("positions") ? await readPositions(db, member.id) : [],
    languages: read("languages", []), skills: read("skills", []),
    offers: read("offers", { keys: [], words: [] }), seekings: read("seekings", { keys: [], words: [] }),
    links: read("links", []),
    timeZone: values.has("timeZone") ? member.timeZone : null,
    email: values.has("email") ? member.email : null,
    phone: read<string | null>("phone", null),
  };
}

async function readPositions(db: Transaction | ReturnType<typeof database>, memberId: string): Promise<Position[]> {
  const rows = await db
    .select({ slug: organizations.slug, name: organizations.name, organizationName: memberPositions.organizationName, title: memberPositions.title, fromYear: memberPositions.fromYear, toYear: memberPositions.toYear })
    .from(memberPositions)
    .leftJoin(organizations, eq(organizations.id, memberPositions.organizationId))
    .where(eq(memberPositions.memberId, memberId))
    .orderBy(asc(memberPositions.ordinal));
  return rows.map(({ slug, name, ...row }) => ({ ...row, organization: slug && name ? { slug, name } : null }));
}
