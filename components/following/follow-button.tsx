"use client";
import { useEffect, useState } from "react";
import { __iconData as check } from "#icons/check";
import { __iconData as plus } from "#icons/plus";
import { useMe } from "#components/shell/me.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { toast } from "#components/ui/toast/toast.ts";
import type { FollowKind } from "#lib/following/input.ts";
import type { FollowWords } from "./follow-words.ts";

type Follow = { following: boolean; followers: number };
type Props = { kind: FollowKind; name: string; words: FollowWords };

/**
 * Follows what the page is about, or no longer. The page is the same for everybody, so whether one does is asked here;
 * visitors see no button and cost no request. Changed at once, and back if the server does not agree.
 */
export function FollowButton({ kind, name, words }: Props) {
  const member = useMe()?.id;
  const address = `/api/v1/follows/${kind}/${name}`;
  const [follow, setFollow] = useState<(Follow & { member: string }) | null>(null);
  useEffect(() => {
    if (!member) return;
    let gone = false;
    void ask(address).then((found) => { if (!gone && found) setFollow({ ...found, member }); });
    return () => void (gone = true);
  }, [member, address]);
  if (!member || follow?.member !== member) return null;

  async function turn() {
    if (!follow) return;
    const before = follow;
    const following = !before.following;
    setFollow({ ...before, following, followers: before.followers + (following ? 1 : -1) });
    const response = await fetch(address, { method: following ? "PUT" : "DELETE", headers: { accept: "application/json" } }).catch(() => null);
    if (response?.ok) return;
    setFollow(before);
    toast({ text: words.failed, tone: "bad" });
  }
  return (
    <Button icon={<Icon of={follow.following ? check : plus} size={16} />} aria-pressed={follow.following} onClick={() => void turn()}>
      {follow.following ? words.unfollow : words.follow}{follow.followers ? ` · ${follow.followers}` : ""}
    </Button>
  );
}

/** Null while it cannot be known: offline, or the thing is not there for this member. */
const ask = async (address: string): Promise<Follow | null> => {
  const response = await fetch(address, { headers: { accept: "application/json" } }).catch(() => null);
  return response?.ok ? ((await response.json()) as Follow) : null;
};
