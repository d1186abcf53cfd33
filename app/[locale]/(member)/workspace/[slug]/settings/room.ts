import { notFound } from "next/navigation";
import { mayManage } from "#lib/clusters/policy.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { workspaceRoom } from "../room.ts";

/** Who opens a page of a cluster's settings; to those who do not run it there is none. */
export async function settingsRoom(locale: Locale, slug: string, below = "") {
  const room = await workspaceRoom(locale, slug, `/settings${below}`);
  if (!mayManage(room.standing)) notFound();
  return room;
}
