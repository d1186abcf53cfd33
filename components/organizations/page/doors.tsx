"use client";
import { useEffect, useState } from "react";
import { useMe } from "#components/shell/me.ts";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import { joinByDomainAction, withdrawPersonRequestAction } from "#lib/organizations/actions/people.ts";

type Doors = { mayEdit: boolean; role: string | null; claimId: string | null; mayJoin: "at_once" | "after_approval" | null; requestId: string | null };
type Words = Record<"edit" | "join" | "joinAsk" | "asked" | "withdraw" | "withdrawn" | "showClaim", string>;

/** On the page that everybody sees: the one thing that this reader can do here. Visitors cost no request. */
export function OrganizationDoors({ slug, locale, words }: { slug: string; locale: string; words: Words }) {
  const me = useMe();
  const [doors, setDoors] = useState<Doors | null>(null);
  const [asked, ask] = useState(0);
  useEffect(() => {
    if (!me) return setDoors(null);
    const stop = new AbortController();
    fetch(`/api/v1/organizations/${slug}/doors`, { signal: stop.signal }).then(async (response) => response.ok && setDoors((await response.json()) as Doors)).catch(() => {});
    return () => stop.abort();
  }, [me, slug, asked]);
  if (!doors) return null;

  const deed = (action: typeof joinByDomainAction, fields: Record<string, string>, done: string) => async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, slug, locale })) form.set(name, value);
    const state = await action(null, form);
    if (state) toast(state.ok ? { text: done } : { text: state.message ?? "", tone: "bad" });
    ask(asked + 1);
  };
  const base = `/${locale}/organizations/${slug}`;
  if (doors.mayEdit || doors.role) return <LinkButton href={`${base}/edit${doors.mayEdit ? "" : "/people"}`} prefetch={false}>{words.edit}</LinkButton>;
  if (doors.claimId) return <LinkButton href={`${base}/claim`} prefetch={false}>{words.showClaim}</LinkButton>;
  if (doors.requestId) return <Button onClick={() => void deed(withdrawPersonRequestAction, { requestId: doors.requestId! }, words.withdrawn)()}>{words.withdraw}</Button>;
  if (doors.mayJoin) return <Button variant="primary" onClick={() => void deed(joinByDomainAction, {}, words.asked)()}>{doors.mayJoin === "at_once" ? words.join : words.joinAsk}</Button>;
  return null;
}
