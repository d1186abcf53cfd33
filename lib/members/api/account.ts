import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { cancelEmailChange, confirmEmailChange, requestEmailChange } from "../commands/email-change.ts";
import { beginEmailRecovery, objectToEmailRecovery, withdrawEmailRecovery } from "../commands/email-recovery.ts";
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, renewRecoveryCodes } from "../commands/second-factor.ts";
import { linkInput } from "../input.ts";
import { codeInput, emailChangeInput, emailRecoveryInput, setUpInput } from "../input/account.ts";
import { findEmailChange, findSecondFactor } from "../queries/account.ts";

const tag = "Members";
const time = z.iso.datetime();
const codes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: "RecoveryCodes", description: "Shown this once" });
const session = "With a session, not a token";

export const endpoints = [
  endpoint({
    method: "get", path: "/me/second-factor", tag, who: "member", summary: "Whether signing in asks you for a code",
    output: z.object({ secondFactor: z.object({ since: time, recoveryCodesLeft: z.number().int() }).meta({ id: "SecondFactor" }).nullable() }),
    run: async (viewer) => ({ secondFactor: await findSecondFactor(viewer) }),
  }),
  endpoint({
    method: "post", path: "/me/second-factor", tag, who: "member", secret: true, status: 201, body: setUpInput, summary: `Begin with an authenticator app. ${session}`,
    output: z.object({ secret: z.string(), uri: z.string() }).meta({ id: "SecondFactorSecret" }),
    run: (viewer, { body }) => beginSecondFactor(viewer, body),
  }),
  endpoint({
    method: "post", path: "/me/second-factor/confirmation", tag, who: "member", secret: true, body: codeInput, output: codes,
    summary: `Turn it on with a code of the app; ends all other sessions. ${session}`,
    run: (viewer, { body }) => confirmSecondFactor(viewer, body),
  }),
  endpoint({
    method: "post", path: "/me/second-factor/recovery-codes", tag, who: "member", secret: true, body: codeInput, output: codes, summary: `Ten new recovery codes. ${session}`,
    run: (viewer, { body }) => renewRecoveryCodes(viewer, body),
  }),
  endpoint({
    method: "post", path: "/me/second-factor/end", tag, who: "member", body: codeInput, summary: `Turn it off with a code. ${session}`,
    run: (viewer, { body }) => endSecondFactor(viewer, body),
  }),
  endpoint({
    method: "get", path: "/me/email-change", tag, who: "member", summary: "The change of address that waits for a yes",
    output: z.object({ change: z.object({ email: z.string(), oldConfirmed: z.boolean(), newConfirmed: z.boolean(), ripeAt: time.nullable().describe("Begun by the project office, and made then unless somebody objects"), expiresAt: time }).meta({ id: "EmailChange" }).nullable() }),
    run: async (viewer) => ({ change: await findEmailChange(viewer) }),
  }),
  endpoint({
    method: "post", path: "/me/email-change", tag, who: "member", status: 202, body: emailChangeInput, summary: `Ask for another address: both get a letter, both say yes. ${session}`,
    run: (viewer, { body }) => requestEmailChange(viewer, body),
  }),
  endpoint({ method: "delete", path: "/me/email-change", tag, who: "member", summary: "Take it back", run: (viewer) => cancelEmailChange(viewer) }),
  endpoint({
    method: "post", path: "/email-change-confirmations", tag, who: "anyone", body: linkInput, summary: "Say yes with the token of the mailed link",
    output: z.object({ done: z.boolean().describe("False while the other address is still to say yes, or the time to object is not over"), from: time.optional().describe("When it will be made, if the project office has begun it") }).meta({ id: "EmailChangeStep" }),
    run: (viewer, { body }) => confirmEmailChange(viewer, body),
  }),
  endpoint({
    method: "post", path: "/email-change-objections", tag, who: "anyone", body: linkInput, summary: "Object to a change that the project office has begun, with the token that the old address was sent",
    run: (viewer, { body }) => objectToEmailRecovery(viewer, body),
  }),
  endpoint({
    method: "post", path: "/members/{id}/email-recovery", tag: "Project office", who: "staff", status: 202, params: z.object({ id: z.uuid() }), body: emailRecoveryInput,
    summary: `Move a member who has lost the mailbox to another address: it confirms, the old one has three days to object. ${session}`,
    run: (viewer, { params, body }) => beginEmailRecovery(viewer, { memberId: params.id, ...body }),
  }),
  endpoint({
    method: "delete", path: "/members/{id}/email-recovery", tag: "Project office", who: "staff", params: z.object({ id: z.uuid() }), summary: "Take that back",
    run: (viewer, { params }) => withdrawEmailRecovery(viewer, { memberId: params.id }),
  }),
];
