"use client";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { unfollowAction } from "#lib/following/actions.ts";
import type { FollowKind } from "#lib/following/input.ts";

/** Follows no longer, out of the list. */
export function Unfollow({ locale, kind, name, words }: { locale: string; kind: FollowKind; name: string; words: { stop: string; stopOf: string; stopped: string } }) {
  return <ToldButton action={unfollowAction} done={words.stopped} fields={{ locale, kind, name }} size="small" aria-label={words.stopOf}>{words.stop}</ToldButton>;
}
