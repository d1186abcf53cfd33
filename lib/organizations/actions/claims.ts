"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, asStaff, type FormState } from "#lib/auth/doors.ts";
import { approveClaim, claimOrganization, declineClaim, withdrawClaim } from "../commands/claims.ts";
import { claimDecision, claimInput, claimRefusal, slug } from "../input.ts";

const one = z.object({ claimId: z.uuid() });

const claim = asMember(claimInput.extend({ slug }), async (viewer, input, locale) => {
  await claimOrganization(viewer, input);
  redirect(`/${locale}/organizations/${input.slug}/claim`);
});
const withdraw = asMember(one, async (viewer, input) => {
  await withdrawClaim(viewer, input);
  refresh();
});
const approve = asStaff(one.extend(claimDecision.shape), async (viewer, input) => {
  await approveClaim(viewer, input);
  refresh();
});
const decline = asStaff(one.extend(claimRefusal.shape), async (viewer, input) => {
  await declineClaim(viewer, input);
  refresh();
});

/** Claims an organisation with evidence; the same page then shows that it waits. */
export const claimOrganizationAction = async (previous: FormState, form: FormData): Promise<FormState> => claim(previous as never, form);
/** Takes one's own claim back. */
export const withdrawClaimAction = async (previous: FormState, form: FormData): Promise<FormState> => withdraw(previous as never, form);
/** Makes the claimant the administrator. */
export const approveClaimAction = async (previous: FormState, form: FormData): Promise<FormState> => approve(previous as never, form);
/** Declines a claim with a reason. */
export const declineClaimAction = async (previous: FormState, form: FormData): Promise<FormState> => decline(previous as never, form);
