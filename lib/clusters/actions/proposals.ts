"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, asStaff, type FormState } from "#lib/auth/doors.ts";
import { admitProposal, answerAsFounder, declineProposal } from "../commands/found.ts";
import { changeProposal, proposeCluster, withdrawProposal, writeInProposal } from "../commands/propose.ts";
import { reasonInput } from "../input.ts";
import { admitInput, founderAnswerInput, proposalInput, proposalMessageInput } from "../input/proposals.ts";

const byId = z.object({ proposalId: z.uuid() });
// A form counts its founders: `founders.0.organizationId`.
const founders = z.preprocess((value) => Object.values((value ?? {}) as Record<string, unknown>), proposalInput.shape.founders);

const propose = asMember(proposalInput.extend({ founders }), async (viewer, input, locale) => {
  const { id } = await proposeCluster(viewer, input);
  redirect(`/${locale}/proposals/${id}`);
});

const change = asMember(proposalInput.extend({ founders, ...byId.shape, rev: z.coerce.number().int() }), async (viewer, input, locale) => {
  await changeProposal(viewer, input);
  redirect(`/${locale}/proposals/${input.proposalId}`);
});

const write = asMember(byId.extend(proposalMessageInput.shape), async (viewer, input) => {
  await writeInProposal(viewer, input);
  refresh();
});

const withdraw = asMember(byId, async (viewer, input) => {
  await withdrawProposal(viewer, input);
  refresh();
});

const admit = asStaff(byId.extend(admitInput.shape), async (viewer, input) => {
  await admitProposal(viewer, input);
  refresh();
});

const decline = asStaff(byId.extend(reasonInput.shape), async (viewer, input) => {
  await declineProposal(viewer, input);
  refresh();
});

const answer = asMember(founderAnswerInput.extend({ founderId: z.uuid() }), async (viewer, input) => {
  await answerAsFounder(viewer, input);
  refresh();
});

/** Proposes a cluster. */
export const proposeAction = async (previous: FormState, form: FormData): Promise<FormState> => propose(previous as never, form);
/** Changes a proposal that waits. */
export const changeProposalAction = async (previous: FormState, form: FormData): Promise<FormState> => change(previous as never, form);
/** Asks or answers in its thread. */
export const writeInProposalAction = async (previous: FormState, form: FormData): Promise<FormState> => write(previous as never, form);
/** Takes a proposal back. */
export const withdrawProposalAction = async (previous: FormState, form: FormData): Promise<FormState> => withdraw(previous as never, form);
/** Admits: makes the cluster. */
export const admitProposalAction = async (previous: FormState, form: FormData): Promise<FormState> => admit(previous as never, form);
/** Declines with a reason. */
export const declineProposalAction = async (previous: FormState, form: FormData): Promise<FormState> => decline(previous as never, form);
/** Answers for an organisation that is named as a founder. */
export const answerAsFounderAction = async (previous: FormState, form: FormData): Promise<FormState> => answer(previous as never, form);
