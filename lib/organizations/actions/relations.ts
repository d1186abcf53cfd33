"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { confirmRelation, endRelation, proposeRelation } from "../commands/relations.ts";
import { relationInput, slug } from "../input.ts";

const one = z.object({ slug, relationId: z.uuid() });

const propose = asMember(relationInput.extend({ slug }), async (viewer, input) => {
  await proposeRelation(viewer, input);
  refresh();
});
const confirm = asMember(one, async (viewer, input) => {
  await confirmRelation(viewer, input);
  refresh();
});
const end = asMember(one, async (viewer, input) => {
  await endRelation(viewer, input);
  refresh();
});

/** Says what another organisation is to this one. */
export const proposeRelationAction = async (previous: FormState, form: FormData): Promise<FormState> => propose(previous as never, form);
/** Confirms what the other side said. */
export const confirmRelationAction = async (previous: FormState, form: FormData): Promise<FormState> => confirm(previous as never, form);
/** Ends a relation, or declines it. */
export const endRelationAction = async (previous: FormState, form: FormData): Promise<FormState> => end(previous as never, form);
