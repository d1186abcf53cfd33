"use client";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import { unfollowAction } from "#lib/following/actions.ts";
import { watchAction } from "#lib/notifications/actions.ts";

type Props = { locale: string; fields: Record<string, string>; words: { stop: string; stopOf: string; stopped: string } };

/** Follows no longer, out of the list: whom `fields` name, or the place of a workspace. */
export function Unfollow({ locale, fields, words }: Props) {
  const action = useToldAction("watching" in fields ? watchAction : unfollowAction, words.stopped);
  return (
    <form action={action}>
      {Object.entries({ locale, ...fields }).map(([field, value]) => <input key={field} type="hidden" name={field} value={value} />)}
      <Submit variant="secondary" size="small" aria-label={words.stopOf}>{words.stop}</Submit>
    </form>
  );
}
