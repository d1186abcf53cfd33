import { orNotFound } from "#app/refusals.ts";
import { WatchButton } from "#components/notifications/watch-button.tsx";
import { watchWords } from "#components/notifications/watch-words.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import type { Watched } from "#lib/notifications/input.ts";
import { findWatch } from "#lib/notifications/queries/watching.ts";

type Props = { viewer: MemberViewer } & Watched;

/** The button that asks for the news of a page, a folder or a library, or for no more. */
export async function Watch({ viewer, ...place }: Props) {
  const { watching } = await orNotFound(findWatch(viewer, place));
  return <WatchButton locale={viewer.locale} place={place} watching={watching} words={watchWords(viewer.locale)} />;
}
