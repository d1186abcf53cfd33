"use client";
const key = "recent-searches";
const kept = 5;

/** The last searches of this browser, the newest first. They stay here: the server is not told. */
export function recentSearches(): string[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(read) ? read.filter((query) => typeof query === "string").slice(0, kept) : [];
  } catch {
    return []; // storage is closed, or holds something else
  }
}

/** Remembers a search that led somewhere. */
export function rememberSearch(query: string) {
  store([query, ...recentSearches().filter((other) => other !== query)].slice(0, kept));
}

export const forgetSearches = () => store([]);

function store(queries: string[]) {
  try {
    localStorage.setItem(key, JSON.stringify(queries));
  } catch {
    // storage is closed or full: nothing is remembered
  }
}
