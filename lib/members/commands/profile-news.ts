import { and, eq, inArray, sql } from "drizzle-orm";
import { memberFields, memberPositions } from "#db/schema/members-profiles.ts";
import { organizations } from "#db/schema/organizations.ts";
import { addedTo } from "#lib/core/merge.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { ProfilePatch } from "../input/profile.ts";

type Wanted = { keys: string[]; words: string[] };

/** Which of these fields will have more in them than they have now: what is told to those who follow. Asked before they are saved. */
export async function newsIn(tx: Transaction, memberId: string, { positions, offers, seekings }: Pick<ProfilePatch, "positions" | "offers" | "seekings">): Promise<("positions" | "offers" | "seekings")[]> {
  const news: ("positions" | "offers" | "seekings")[] = [];
  if (positions?.length && addedTo(await listPositions(tx, memberId), positions.filter(({ toYear }) => toYear === null).map(position)).length) news.push("positions");
  if (!offers && !seekings) return news;
  const rows = await tx.select({ field: memberFields.field, value: sql<Wanted | null>`${memberFields.value}` }).from(memberFields)
    .where(and(eq(memberFields.memberId, memberId), inArray(memberFields.field, ["offers", "seekings"])));
  for (const [field, now] of [["offers", offers], ["seekings", seekings]] as const)
    if (now && addedTo(itemsOf(rows.find((row) => row.field === field)?.value), itemsOf(now)).length) news.push(field);
  return news;
}

// the name that an organisation of the platform had that day is no part of it: it may have another by now
const position = ({ title, organization, organizationName }: { title: string; organization?: string | null; organizationName?: string | null }) => ({ title, at: organization ?? organizationName });

const listPositions = async (tx: Transaction, memberId: string) =>
  (await tx.select({ title: memberPositions.title, organization: organizations.slug, organizationName: memberPositions.organizationName }).from(memberPositions)
    .leftJoin(organizations, eq(organizations.id, memberPositions.organizationId)).where(eq(memberPositions.memberId, memberId))).map(position);

const itemsOf = (wanted: Wanted | null | undefined) => [...(wanted?.keys ?? []), ...(wanted?.words ?? [])];
