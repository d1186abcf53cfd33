import { sql } from "drizzle-orm";
import type { SearchDocument } from "#lib/core/search-source.ts";
import { holdName, type Transaction } from "#lib/core/transaction.ts";
import { entryOf } from "./entry.ts";

/**
 * Puts these documents in the place of all that the index has of these things. Whoever calls holds the index
 * (`holdIndex`): two who write at once would lose words of the vocabulary. Three statements, however many things.
 */
export async function replaceDocuments(tx: Transaction, kind: string, ids: string[], documents: SearchDocument[]): Promise<void> {
  if (!ids.length) return;
  const entries = documents.map((document) => entryOf(kind, document));
  const gone = await tx.execute<{ word: string }>(sql`
    with named as (delete from search_names where kind = ${kind} and subject_id = any(${`{${ids.join(",")}}`}::uuid[])),
    gone as (delete from search_documents where kind = ${kind} and subject_id = any(${`{${ids.join(",")}}`}::uuid[]) returning words)
    select distinct word from gone, unnest(tsvector_to_array(words)) word where word !~ '^[@#~]'`);
  await tx.execute(sql`
    with r as (
      select * from jsonb_to_recordset(${JSON.stringify(entries)}::text::jsonb) as r(kind text, subject_id uuid, audience text, title jsonb, body jsonb, path text, country text,
        cluster_ids uuid[], languages text[], popularity int, changed_at timestamptz, marks text[], whole_names text[], name_keys text[], word_keys text[], place_words text)
    ), named as (
      select r.*, array_to_tsvector(marks || name_keys) || ${stems("title")} as names from r
    ), kept as (
      insert into search_documents (kind, subject_id, audience, title, body, path, country, cluster_ids, languages, popularity, changed_at, names, words)
      select kind, subject_id, audience, title, body, path, country, cluster_ids, languages, popularity, changed_at, names,
        names || array_to_tsvector(word_keys) || ${stems("body")} || strip(to_tsvector('russian', place_words))
      from named
    ), called as (
      insert into search_names (kind, name, subject_id, audience) select kind, unnest(whole_names), subject_id, audience from r
    )
    insert into search_vocabulary (word) select distinct unnest(name_keys || word_keys) from r on conflict do nothing`);
  const there = new Set(entries.flatMap((entry) => [...entry.name_keys, ...entry.word_keys]));
  await forgetWords(tx, [...gone].map(({ word }) => word).filter((word) => !there.has(word)));
}

const stems = (column: "title" | "body") =>
  sql.raw(`strip(to_tsvector('english', coalesce(${column}->>'en', ''))) || strip(to_tsvector('russian', coalesce(${column}->>'ru', '')))`);

/** Words that no document has any more leave the vocabulary: nobody shall be found, or guessed, by what is deleted. */
async function forgetWords(tx: Transaction, words: string[]): Promise<void> {
  if (!words.length) return;
  await tx.execute(sql`
    delete from search_vocabulary v
    where v.word in (select jsonb_array_elements_text(${JSON.stringify(words)}::text::jsonb))
      and not exists (select from search_documents d where d.words @@ quote_literal(v.word)::tsquery)`);
}

/** Waits until nobody else writes the index, and holds it until the transaction ends. */
export const holdIndex = (tx: Transaction) => holdName(tx, "search index");
