import { sql } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";

/*
 * What tables guard by themselves, whichever program writes. Made after the migrations and made again at each start.
 */
const triggers = [
  // the directory reads what changed since it looked last by the transaction that wrote it (lib/organizations/facets)
  `create or replace function organizations_changed() returns trigger language plpgsql as $f$ begin new.changed_by := pg_current_xact_id(); return new; end $f$`,
  `create or replace trigger organizations_changed before update on organizations for each row execute function organizations_changed()`,

  // An organisation that has an administrator keeps one. Two who leave at once meet at the organisation's row. Only the
  // deletion of an account may orphan an organisation, which can then be claimed: it says so with a setting of its transaction.
  `create or replace function representatives_keep_administrator() returns trigger language plpgsql as $f$
   begin
     if old.role <> 'administrator' or old.ended_at is not null or coalesce(current_setting('cluster.orphaning', true), '') = 'on' then return null; end if;
     if tg_op = 'UPDATE' and new.role = 'administrator' and new.ended_at is null then return null; end if;
     perform 1 from organizations where id = old.organization_id for update;
     if not found then return null; end if;
     if not exists (select 1 from representatives where organization_id = old.organization_id and role = 'administrator' and ended_at is null) then
       raise exception 'organizations.last_administrator' using errcode = 'integrity_constraint_violation', constraint = 'representatives_keep_administrator';
     end if;
     return null;
   end $f$`,
  `create or replace trigger representatives_keep_administrator after update or delete on representatives for each row execute function representatives_keep_administrator()`,

  // Rows of a restored backup bear the numbers of another server's transactions, which are still to come here: the directory
  // would read them all again at every look. They are written anew, once.
  `update organizations set rev = rev where changed_by > pg_current_xact_id()`,
];

/** Makes the triggers of the schema, as its owner. */
export async function createTriggers(db: PostgresJsDatabase): Promise<void> {
  for (const text of triggers) await db.execute(sql.raw(text));
}
