import { sql, type SQL } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusterMateIdsOf, contactIdsOf } from "./visible.ts";

/*
 * For queries that read much of many members: whoever is near to the viewer is found once a query, as two tables, and
 * asked by `seenNear` wherever a field is read. The same rule as `fieldVisible`, in words that Postgres plans once.
 */
const contacts = (own: string): SQL => sql`select addressee_id as id from ${contactIdsOf(own)} near_contacts`;
const mates = (own: string): SQL => sql`select member_id as id from ${clusterMateIdsOf(own)} near_mates`;

/** For a `with` written out. */
export const nearTables = (own: string): SQL => sql`near_contact as materialized (${contacts(own)}), near_mate as materialized (${mates(own)})`;

/** For `database().with(…)`. */
export const withNear = (own: string) => [
  database().$with("near_contact", { id: sql<string>`id` }).as(contacts(own)),
  database().$with("near_mate", { id: sql<string>`id` }).as(mates(own)),
];

/** True for the rows of `member_fields` that this member may see, where the tables of `near` stand. */
export const seenNear = (own: string): SQL => sql`(member_fields.visibility in ('everyone', 'members') or member_fields.member_id = ${own}::uuid
  or (member_fields.visibility in ('clusters', 'contacts') and member_fields.member_id in (select id from near_contact))
  or (member_fields.visibility = 'clusters' and member_fields.member_id in (select id from near_mate)))`;
