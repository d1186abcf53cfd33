"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { prose } from "#lib/core/text.ts";
import { slug } from "#lib/organizations/input.ts";
import { approveJoin, declineJoin } from "../commands/decide.ts";
import { requestToJoin, withdrawJoinRequest } from "../commands/join.ts";
import { approveInput, reasonInput, requestToJoinInput, tickedAgreements } from "../input.ts";

// A form names an answer's field after its question: `answers.<id>`.
const answers = z.record(z.uuid(), prose(2000, 0)).default({});
/** A choice of "myself" among one's organisations. */
const asWhom = z.preprocess((value) => (value === "" || value === undefined ? "nobody" : value === "me" ? undefined : value), z.uuid("required").optional());
const byId = z.object({ requestId: z.uuid() });

const ask = asMember(requestToJoinInput.extend({ slug, answers, organizationId: asWhom, agreements: tickedAgreements }), async (viewer, { answers, ...input }, locale) => {
  await requestToJoin(viewer, {
    ...input,
    answers: Object.entries(answers).map(([questionId, answer]) => ({ questionId, answer })),
  });
  redirect(`/${locale}/clusters/${input.slug}/join`);
});

const withdraw = asMember(byId, async (viewer, input) => {
  await withdrawJoinRequest(viewer, input);
  refresh();
});

const approve = asMember(byId.extend(approveInput.shape), async (viewer, input) => {
  await approveJoin(viewer, input);
  refresh();
});

const decline = asMember(byId.extend(reasonInput.shape), async (viewer, input) => {
  await declineJoin(viewer, input);
  refresh();
});

/** Asks to join and shows the request's state. */
export const requestToJoinAction = async (previous: FormState, form: FormData): Promise<FormState> => ask(previous as never, form);
/** Takes a request back. */
export const withdrawAction = async (previous: FormState, form: FormData): Promise<FormState> => withdraw(previous as never, form);
/** Lets an organisation in. */
export const approveAction = async (previous: FormState, form: FormData): Promise<FormState> => approve(previous as never, form);
/** Declines with a reason. */
export const declineAction = async (previous: FormState, form: FormData): Promise<FormState> => decline(previous as never, form);
