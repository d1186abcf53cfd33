"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { asStaff, type FormState } from "#lib/auth/doors.ts";
import { askRebuild } from "./commands.ts";

const ask = asStaff(z.object({}), async (viewer) => {
  await askRebuild(viewer);
  refresh();
});

/** Asks for the search index to be built anew. */
export const rebuildIndex = async (previous: FormState, form: FormData) => ask(previous as never, form) as Promise<FormState>;
