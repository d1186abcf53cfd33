"use client";
import { createContext, use } from "react";
import type { Standing } from "#lib/clusters/policy.ts";
import type { Person } from "#lib/discussion/protocol.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Who reads, and how: for all parts of the discussion. */
export type Reader = { me: Person; standing: Standing; locale: Locale; timeZone: string; canWrite: boolean; /** Ids of guests. */ guests: ReadonlySet<string> };

export const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  const reader = use(ReaderContext);
  if (!reader) throw new Error("outside of a discussion");
  return reader;
}
