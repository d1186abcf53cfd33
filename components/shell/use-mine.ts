"use client";
import { useEffect, useState } from "react";
import { useMe } from "./me.ts";

const asking = new Map<string, Promise<unknown[]>>();

/**
 * What the signed-in member has at `/api/v1/me/…`; empty for visitors, who cost no request, and until it is known. For
 * the pages that are the same for everybody, where only a button depends on who looks.
 */
export function useMine<T>(path: "clusters" | "organizations"): readonly T[] {
  const member = useMe()?.id;
  const [mine, setMine] = useState<{ member: string; items: readonly T[] } | null>(null);
  useEffect(() => {
    if (!member) return;
    let gone = false;
    void ask(path).then((items) => { if (!gone) setMine({ member, items: items as T[] }); });
    return () => void (gone = true);
  }, [member, path]);
  return mine && mine.member === member ? mine.items : [];
}

/** Two buttons of one page ask once. */
function ask(path: string): Promise<unknown[]> {
  const under = asking.get(path) ?? fetch(`/api/v1/me/${path}`, { headers: { accept: "application/json" } })
    .then(async (response) => (response.ok ? ((await response.json()) as { items: unknown[] }).items : []))
    .catch(() => []) // offline or signed out meanwhile: the page stays as everybody sees it
    .finally(() => asking.delete(path));
  asking.set(path, under);
  return under;
}
