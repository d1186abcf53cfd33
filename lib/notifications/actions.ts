"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { markNotificationsRead } from "./commands.ts";

const markAll = asMember(z.object({}), async (viewer) => {
  await markNotificationsRead(viewer, {});
  refresh();
});

/** Marks all of the reader's notifications as read. */
export const markAllRead = async (previous: FormState, form: FormData) => markAll(previous as never, form) as Promise<FormState>;
