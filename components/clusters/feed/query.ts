import { feedFilter, type FeedFilter } from "#lib/clusters/input/feed.ts";

type Given = Record<string, string | string[] | undefined>;
const names = ["group", "member", "organization", "from", "to"] as const;

/** The address of a feed, part by part: what makes no sense is left out, and said. */
export function readFeedQuery(given: Given): { filter: FeedFilter; wrong: boolean; cursor?: string } {
  const read = names.map((name) => [name, feedFilter.shape[name].safeParse(name === "group" ? given[name] : [given[name]].flat()[0])] as const);
  return {
    filter: Object.fromEntries(read.flatMap(([name, found]) => (found.success && found.data !== undefined ? [[name, found.data]] : []))),
    wrong: read.some(([, { success }]) => !success),
    cursor: [given.cursor].flat()[0],
  };
}

/** The address of a filter, and of a page of it. */
export function feedAddress(base: string, filter: FeedFilter, cursor?: string | null): string {
  const parts = new URLSearchParams(names.flatMap((name) => [filter[name] ?? []].flat().map((value) => [name, String(value)] as [string, string])));
  if (cursor) parts.append("cursor", cursor);
  return parts.size ? `${base}?${parts}` : base;
}
