import { decodeCursor, encodeCursor } from "#lib/api/paging.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { SearchFilter } from "../input.ts";
import { searchKinds, type SearchGroup, type SearchKind, type SearchResult } from "../labels.ts";
import { findCandidates, reach, type Candidate } from "./candidates.ts";
import { countFacets } from "./facets.ts";
import { showHits } from "./hits.ts";
import { onOtherLayout } from "./layout.ts";
import { withNear } from "./near.ts";
import { suggestionOf } from "./suggestion.ts";
import { plainTerms, readTerms, wantedOf, type Term } from "./terms.ts";

type Paging = { limit?: number; cursor?: string };

/**
 * Everything that the viewer may see and that has the words of `q`: grouped by kind, with how many each filter's values
 * would show. `limit` hits a group; `cursor` goes on in the group of the one kind that is asked for. Seven queries at most,
 * however much there is.
 * @throws Refusal *malformed* for a cursor that is not one of ours
 */
export async function search(viewer: Viewer, { q, limit = 5, cursor, ...filter }: SearchFilter & Paging): Promise<SearchResult> {
  const after = cursor ? decodeCursor(cursor, ["number", "uuid"]) as [number, string] : null;
  const typed = await readTerms(q);
  if (!typed.length) return nothing(q ?? "");
  let found = await find(viewer, typed, filter);
  const meant = found.all.length ? null : onOtherLayout(q ?? "");
  const switched = meant ? await find(viewer, plainTerms(meant), filter) : null;
  if (switched?.all.length) found = { ...switched, asTyped: 0 };
  // Belarusian has no dictionary: other forms of its words are found by their likeness
  if (!found.all.length || viewer.locale === "be" || /[іў'’ʼ]/i.test(q ?? "")) {
    const near = await withNear(typed, found.all.length > 0);
    if (near.some((term) => term.near.length)) {
      const more = await find(viewer, near, filter);
      if (more.all.length > found.all.length) found = { ...more, asTyped: found.all.length };
    }
  }
  const shown = searchKinds.map((kind) => pageOf(kind, found.hits, limit, after)).filter((group) => group.total > 0);
  const [facets, hits] = await Promise.all([
    countFacets(viewer, found.all, filter),
    showHits(shown.flatMap(({ page }) => page), found.terms, viewer.locale),
  ]);
  const groups: SearchGroup[] = shown.map(({ kind, total, more, nextCursor }) => ({ kind, total, more, nextCursor, items: hits.filter((hit) => hit.kind === kind) }));
  const near = found.asTyped === 0;
  return {
    query: q ?? "", total: groups.reduce((sum, group) => sum + group.total, 0), more: groups.some(({ more }) => more),
    near, suggestion: switched?.all.length ? meant : near ? suggestionOf(q ?? "", found.terms, hits) : null, groups, facets,
  };
}

type Found = { terms: readonly Term[]; hits: Candidate[]; all: Candidate[]; asTyped: number | null };

/** What passes the filters, and beside it what the words alone find: the filters' counts are made of that. */
async function find(viewer: Viewer, terms: readonly Term[], filter: SearchFilter): Promise<Found> {
  const wanted = wantedOf(terms, terms.some((term) => term.near.length));
  const narrowed = filter.country?.length || filter.cluster?.length || filter.language?.length;
  const [all, hits] = await Promise.all([findCandidates(viewer, wanted, {}), narrowed ? findCandidates(viewer, wanted, { ...filter, kind: [] }) : null]);
  return { terms, all, hits: (hits ?? all).filter(({ kind }) => !filter.kind?.length || filter.kind.includes(kind)), asTyped: null };
}

function pageOf(kind: SearchKind, hits: readonly Candidate[], limit: number, after: [number, string] | null) {
  const all = hits.filter((hit) => hit.kind === kind);
  const rest = after ? all.filter(({ score, id }) => score < after[0] || (score === after[0] && id > after[1])) : all;
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return { kind, total: all.length, more: all.length >= reach, page, nextCursor: last && rest.length > limit ? encodeCursor([last.score, last.id]) : null };
}

const nothing = (query: string): SearchResult => ({ query, total: 0, more: false, near: false, suggestion: null, groups: [], facets: { kind: {}, country: {}, cluster: [], language: {} } });
