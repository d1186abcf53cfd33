"use client";
import { __iconData as bellOn } from "#icons/bell-ring";
import { __iconData as bellAdd } from "#icons/bell-plus";
import { watchAction } from "#lib/notifications/actions.ts";
import type { Watched } from "#lib/notifications/input.ts";
import { Icon } from "#components/ui/icon.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

export type WatchWords = Record<"watch" | "watching" | "on" | "off", string>;
type Props = { locale: string; place: Watched; watching: boolean; words: WatchWords };

/** Wants the news of a page, folder or library, or no more. Works without JavaScript. */
export function WatchButton({ locale, place, watching, words }: Props) {
  const run = useToldAction(watchAction, watching ? words.off : words.on);
  return (
    <form action={run}>
      {Object.entries({ locale, ...place, watching: String(!watching) }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Submit variant="secondary" icon={<Icon of={watching ? bellOn : bellAdd} size={16} />} aria-pressed={watching}>{watching ? words.watching : words.watch}</Submit>
    </form>
  );
}
