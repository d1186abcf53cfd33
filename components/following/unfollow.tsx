"use client";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import { unfollowAction } from "#lib/following/actions.ts";
import type { FollowKind } from "#lib/following/input.ts";

/** Follows no longer, out of the list. */
export function Unfollow({ locale, kind, name, words }: { locale: string; kind: FollowKind; name: string; words: { stop: string; stopOf: string; stopped: string } }) {
  const action = useToldAction(unfollowAction, words.stopped);
  return (
    <form action={action}>
      {Object.entries({ locale, kind, name }).map(([field, value]) => <input key={field} type="hidden" name={field} value={value} />)}
      <Submit variant="secondary" size="small" aria-label={words.stopOf}>{words.stop}</Submit>
    </form>
  );
}
