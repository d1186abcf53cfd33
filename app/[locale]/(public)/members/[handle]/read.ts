import { cache } from "react";
import type { Viewer } from "#lib/core/viewer.ts";
import { guest } from "#lib/core/viewer.ts";
import type { LookingGlass } from "#lib/members/labels/profile.ts";
import { findProfile, type Profile } from "#lib/members/queries/profile.ts";

/** The profile of the page, once for its head and its body. */
export const readProfile = cache((viewer: Viewer, handle: string, as?: LookingGlass) => findProfile(viewer, handle, { as }));

/** Whether a stranger would find this member at all. */
export async function showsToEveryone({ handle }: Profile): Promise<boolean> {
  return (await findProfile(guest(), handle)) !== null;
}
