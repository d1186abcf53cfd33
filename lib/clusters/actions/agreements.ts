"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { ownPath } from "#lib/core/own-path.ts";
import { slug } from "#lib/organizations/input.ts";
import { acceptAgreements, endAgreement, publishAgreement, reviseAgreement } from "../commands/agreements.ts";
import { tickedAgreements } from "../input.ts";
import { agreementInput } from "../input/agreements.ts";

const bySlug = z.object({ slug });
const byId = bySlug.extend({ agreementId: z.uuid() });

const publish = asMember(bySlug.extend(agreementInput.shape), async (viewer, input) => {
  await publishAgreement(viewer, input);
  refresh();
});

const revise = asMember(byId.extend({ ...agreementInput.shape, version: z.coerce.number().int() }), async (viewer, input) => {
  await reviseAgreement(viewer, input);
  refresh();
});

const end = asMember(byId, async (viewer, input) => {
  await endAgreement(viewer, input);
  refresh();
});

const accept = asMember(bySlug.extend({ agreements: tickedAgreements, next: z.string().max(300).optional() }), async (viewer, { next, ...input }, locale) => {
  await acceptAgreements(viewer, input);
  redirect(ownPath(next, `/${locale}/workspace/${input.slug}`));
});

/** Publishes an agreement. */
export const publishAgreementAction = async (previous: FormState, form: FormData): Promise<FormState> => publish(previous as never, form);
/** Publishes a new version; everybody is asked again. */
export const reviseAgreementAction = async (previous: FormState, form: FormData): Promise<FormState> => revise(previous as never, form);
/** Asks for it no more. */
export const endAgreementAction = async (previous: FormState, form: FormData): Promise<FormState> => end(previous as never, form);
/** Accepts all that is asked and goes in. */
export const acceptAgreementsAction = async (previous: FormState, form: FormData): Promise<FormState> => accept(previous as never, form);
