"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { slug } from "#lib/organizations/input.ts";
import { acceptTie, declineTie, endTie, proposeTie, withdrawTie } from "../commands/network.ts";
import { acceptItem, declineItem, endItem } from "../commands/shown-in.ts";
import { foundUnion } from "../commands/union.ts";
import { foundUnionInput, proposeTieInput, tieReasonInput } from "../input/network.ts";

const bySlug = z.object({ slug });
const byTie = z.object({ tieId: z.uuid() });
const byItem = z.object({ itemId: z.uuid() });

const propose = asMember(proposeTieInput.extend(bySlug.shape), async (viewer, input) => {
  await proposeTie(viewer, input);
  refresh();
});

const accept = asMember(byTie, async (viewer, input) => {
  await acceptTie(viewer, input);
  refresh();
});

const decline = asMember(byTie.extend(tieReasonInput.shape), async (viewer, input) => {
  await declineTie(viewer, input);
  refresh();
});

const withdraw = asMember(byTie, async (viewer, input) => {
  await withdrawTie(viewer, input);
  refresh();
});

const end = asMember(byTie.extend(tieReasonInput.shape), async (viewer, input) => {
  await endTie(viewer, input);
  refresh();
});

const found = asMember(foundUnionInput.extend({ slug }), async (viewer, input, locale) => {
  const union = await foundUnion(viewer, input);
  redirect(`/${locale}/workspace/${union.slug}/network`);
});

const takeIn = asMember(byItem, async (viewer, input) => {
  await acceptItem(viewer, input);
  refresh();
});

const refuse = asMember(byItem, async (viewer, input) => {
  await declineItem(viewer, input);
  refresh();
});

const unshow = asMember(byItem, async (viewer, input) => {
  await endItem(viewer, input);
  refresh();
});

/** Proposes a tie to another cluster. */
export const proposeTieAction = async (previous: FormState, form: FormData): Promise<FormState> => propose(previous as never, form);
/** Agrees to what another cluster proposed. */
export const acceptTieAction = async (previous: FormState, form: FormData): Promise<FormState> => accept(previous as never, form);
/** Says no to what another cluster proposed. */
export const declineTieAction = async (previous: FormState, form: FormData): Promise<FormState> => decline(previous as never, form);
/** Takes a proposal back. */
export const withdrawTieAction = async (previous: FormState, form: FormData): Promise<FormState> => withdraw(previous as never, form);
/** Ends a tie. */
export const endTieAction = async (previous: FormState, form: FormData): Promise<FormState> => end(previous as never, form);
/** Proposes a union and goes to its workspace. */
export const foundUnionAction = async (previous: FormState, form: FormData): Promise<FormState> => found(previous as never, form);
/** Shows here what another cluster offered. */
export const acceptItemAction = async (previous: FormState, form: FormData): Promise<FormState> => takeIn(previous as never, form);
/** Does not show what another cluster offered. */
export const declineItemAction = async (previous: FormState, form: FormData): Promise<FormState> => refuse(previous as never, form);
/** Shows an item there no more, or takes the offer back. */
export const endItemAction = async (previous: FormState, form: FormData): Promise<FormState> => unshow(previous as never, form);
