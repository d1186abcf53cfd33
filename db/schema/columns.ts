import { sql } from "drizzle-orm";
import { bigint, customType, jsonb, timestamp, uuid } from "drizzle-orm/pg-core";
import { v7 } from "uuid";

/** Text in the languages that exist: `{en: "Flax cluster", ru: "Льняной кластер"}`; never empty strings. */
export type LocalizedText = { en?: string; ru?: string; be?: string };

/** Primary key: UUIDv7 made by the application, so that pages can be keyset by id in order of creation. */
export const id = () => uuid("id").primaryKey().$defaultFn(() => v7());

/** A moment, kept with its offset, read as a `Date`. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const createdAt = () => moment("created_at").notNull().defaultNow();
export const updatedAt = () => moment("updated_at").notNull().defaultNow();

/** Counts the edits of a row; it is the row's ETag. */
export const rev = () => bigint("rev", { mode: "number" }).notNull().default(1);

export const localized = (name: string) => jsonb(name).$type<LocalizedText>();

/** Raw bytes. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/*
 * By what names are put in order: the name that a reader of a language sees (theirs, else the original, else any) from its
 * first letter or digit on, so that «Лён» stands at Л, in an order that puts ё beside е and і beside и whatever the
 * database's own collation is. Directories page by these; queries say the same to use the index.
 */
const leading = ` \u00a0"''«»„“”‘’‚‹›()[]{}<>-–—_.,:!?…*#&/`; // inside an SQL string; a semicolon would trip drizzle-kit
const ordered = (name: string) => sql.raw(`(ltrim(coalesce(${name}), '${leading}') collate "und-x-icu")`);
export const nameInEnglish = ordered("name->>'en', name->>original_locale, name->>'ru', name->>'be'");
export const nameInRussian = ordered("name->>'ru', name->>original_locale, name->>'en', name->>'be'");
export const nameInBelarusian = ordered("name->>'be', name->>original_locale, name->>'en', name->>'ru'");
