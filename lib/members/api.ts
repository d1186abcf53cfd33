import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { banMember, unbanMember } from "./commands/ban.ts";
import { changePassword, requestReset, resetPassword } from "./commands/passwords.ts";
import { changeProfile } from "./commands/profile.ts";
import { revokeOtherSessions, revokeSession } from "./commands/sessions.ts";
import { confirmEmail, resendConfirmation, signUp } from "./commands/sign-up.ts";
import { createToken, revokeToken } from "./commands/tokens.ts";
import { endpoints as account } from "./api/account.ts";
import { endpoints as contacts } from "./api/contacts.ts";
import { endpoints as profiles } from "./api/profiles.ts";
import { banInput, linkInput, memberSearch, passwordChangeInput, resetInput, resetRequestInput, signUpInput, tokenInput } from "./input.ts";
import { accountFieldsInput } from "./input/profile.ts";
import { findMe, listMembers, listSessions, listTokens, showToken } from "./queries.ts";
import { accessToken, createdToken, managedMember, meSchema, session } from "./shapes.ts";

export { meSchema };
export { memberCard } from "./shapes/profile.ts";

const idParam = z.object({ id: z.uuid() });
const tag = "Members";
const office = "Project office";

export const endpoints = [
  ...account,
  ...contacts,
  endpoint({
    method: "post", path: "/members", tag, who: "anyone", status: 202, body: signUpInput,
    summary: "Sign up; a letter with a link confirms the address. The answer is the same when the address has an account already",
    run: (viewer, { body }) => signUp(viewer, body),
  }),
  endpoint({
    method: "post", path: "/members/confirmations", tag, who: "anyone", body: linkInput,
    summary: "Confirm the address with the token of the mailed link",
    run: (viewer, { body }) => confirmEmail(viewer, body),
  }),
  endpoint({
    method: "post", path: "/me/confirmation-letters", tag, who: "member", status: 202,
    summary: "Have the letter of confirmation sent again",
    run: (viewer) => resendConfirmation(viewer),
  }),
  endpoint({
    method: "post", path: "/password-resets", tag, who: "anyone", status: 202, body: resetRequestInput,
    summary: "Ask for a link to set a new password. The answer is the same whether the address has an account",
    run: (viewer, { body }) => requestReset(viewer, body),
  }),
  endpoint({
    method: "post", path: "/password-resets/completions", tag, who: "anyone", body: resetInput,
    summary: "Set a new password with the token of the mailed link; ends every session",
    run: (viewer, { body }) => resetPassword(viewer, body),
  }),
  endpoint({
    method: "put", path: "/me/password", tag, who: "member", body: passwordChangeInput,
    summary: "Change one's password (with a session, not a token); ends every other session",
    run: (viewer, { body }) => changePassword(viewer, body),
  }),
  endpoint({
    method: "patch", path: "/me", tag, who: "member", ifMatch: true, body: accountFieldsInput.partial(), output: meSchema, rev: (me) => me.rev,
    summary: "Change one's name, language and time zone",
    run: async (viewer, { body, rev }) => {
      await changeProfile(viewer, body, rev);
      return (await findMe(viewer))!;
    },
  }),
  endpoint({
    method: "get", path: "/sessions", tag, who: "member", output: z.object({ items: z.array(session), nextCursor: z.null() }),
    summary: "One's open sessions",
    run: async (viewer) => ({ items: await listSessions(viewer), nextCursor: null }),
  }),
  endpoint({
    method: "delete", path: "/sessions", tag, who: "member",
    summary: "End all of one's sessions but this one",
    run: (viewer) => revokeOtherSessions(viewer),
  }),
  endpoint({
    method: "delete", path: "/sessions/{id}", tag, who: "member", params: idParam,
    summary: "End one of one's sessions",
    run: (viewer, { params }) => revokeSession(viewer, { sessionId: params.id }),
  }),
  endpoint({
    method: "get", path: "/access-tokens", tag, who: "member", output: z.object({ items: z.array(accessToken), nextCursor: z.null() }),
    summary: "One's personal access tokens",
    run: async (viewer) => ({ items: await listTokens(viewer), nextCursor: null }),
  }),
  endpoint({
    method: "post", path: "/access-tokens", secret: true, tag, who: "member", status: 201, body: tokenInput, output: createdToken,
    summary: "Make a personal access token, of one's own scope or less; the secret is shown here only",
    run: async (viewer, { body }) => {
      const made = await createToken(viewer, body);
      return { ...showToken(made), token: made.token };
    },
  }),
  endpoint({
    method: "delete", path: "/access-tokens/{id}", tag, who: "member", params: idParam,
    summary: "Revoke a personal access token",
    run: (viewer, { params }) => revokeToken(viewer, { tokenId: params.id }),
  }),
  endpoint({
    method: "get", path: "/members/accounts", tag: office, who: "staff", query: z.object({ ...pageQuery, ...memberSearch.shape }), output: pageOf(managedMember),
    summary: "Members, the newest first; q searches name, address and handle",
    run: (viewer, { query }) => listMembers(viewer, query),
  }),
  endpoint({
    method: "post", path: "/members/{id}/ban", tag: office, who: "staff", params: idParam, body: banInput,
    summary: "Close a member's account: sessions, tokens and sockets end",
    run: (viewer, { params, body }) => banMember(viewer, { memberId: params.id, ...body }),
  }),
  endpoint({
    method: "delete", path: "/members/{id}/ban", tag: office, who: "staff", params: idParam,
    summary: "Open a closed account again",
    run: (viewer, { params }) => unbanMember(viewer, { memberId: params.id }),
  }),
  ...profiles, // after /members/accounts, which is no handle
];
