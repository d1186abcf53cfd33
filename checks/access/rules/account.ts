import { TOTP } from "otpauth";
import { v7 } from "uuid";
import { lettersTo, tokenIn } from "#db/factories/mail.ts";
import { database } from "#db/client.ts";
import { aMember, aSession } from "#db/factories/members.ts";
import { emailChanges } from "#db/schema/members-account.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import { hashToken } from "#lib/auth/secret.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { requestEmailChange } from "#lib/members/commands/email-change.ts";
import { requestReset } from "#lib/members/commands/passwords.ts";
import { beginSecondFactor, confirmSecondFactor } from "#lib/members/commands/second-factor.ts";
import { signUp } from "#lib/members/commands/sign-up.ts";
import { everyone, members } from "../personas.ts";
import type { Knock, Rules } from "../rule.ts";
import { aVisitorSignedIn, type World } from "../world.ts";

/** In the place of a member somebody new who is in the right state; a visitor stays one. */
const instead = (make: () => Promise<{ as: Viewer } & Knock>) => async (_: World, viewer: Viewer): Promise<Knock> =>
  viewer.kind === "member" ? make() : { ...(await make()), as: viewer };

const somebody = instead(async () => ({ as: await aVisitorSignedIn() }));
const address = () => `${v7()}@example.org`;

async function begun() {
  const as = await aVisitorSignedIn();
  const { secret } = await beginSecondFactor(as, {});
  return { as, code: (step: number) => new TOTP({ secret }).generate({ timestamp: Date.now() + step * 30_000 }) };
}
const aCode = instead(async () => {
  const { as, code } = await begun();
  return { as, body: { code: code(0) } };
});
const aGuardedCode = instead(async () => {
  const { as, code } = await begun();
  await confirmSecondFactor(as, { code: code(0) });
  return { as, body: { code: code(1) } };
});
const aChange = instead(async () => {
  const as = await aVisitorSignedIn();
  await requestEmailChange(as, { email: address() });
  return { as };
});
const current = "the password until today";
const withPassword = instead(async () => ({
  as: await aVisitorSignedIn({ passwordHash: await hashPassword(current) }),
  body: { currentPassword: current, newPassword: "the password from tomorrow" },
}));

export const rules: Rules = {
  "POST /members": { open: everyone, knock: () => ({ body: { name: "Somebody", email: address(), password: "a long enough password" } }) },
  "POST /members/confirmations": {
    open: everyone,
    knock: async () => {
      const email = address();
      await signUp(guest(), { name: "Somebody", email, password: "a long enough password", locale: "en" });
      return { body: { token: tokenIn((await lettersTo(email)).at(-1)) } };
    },
  },
  "POST /me/confirmation-letters": { open: members, knock: instead(async () => ({ as: await aVisitorSignedIn({ emailConfirmedAt: null }) })) },
  "POST /password-resets": { open: everyone, knock: () => ({ body: { email: address() } }) },
  "POST /password-resets/completions": {
    open: everyone,
    knock: async () => {
      const { member } = await aMember();
      await requestReset(guest(), { email: member.email, locale: "en" });
      return { body: { token: tokenIn((await lettersTo(member.email)).at(-1)), password: "another long password" } };
    },
  },
  "PUT /me/password": { open: members, knock: withPassword },
  "GET /sessions": { open: members },
  "DELETE /sessions": { open: members, knock: somebody },
  "DELETE /sessions/{id}": {
    open: members,
    knock: instead(async () => {
      const { member } = await aMember();
      const [{ viewer }, { session }] = [await aSession(member), await aSession(member)];
      return { as: viewer, params: { id: session.id } };
    }),
  },
  "GET /me/second-factor": { open: members },
  "POST /me/second-factor": { open: members, knock: somebody },
  "POST /me/second-factor/confirmation": { open: members, knock: aCode },
  "POST /me/second-factor/recovery-codes": { open: members, knock: aGuardedCode },
  "POST /me/second-factor/end": { open: members, knock: aGuardedCode },
  "GET /me/email-change": { open: members },
  "POST /me/email-change": { open: members, knock: instead(async () => ({ as: await aVisitorSignedIn(), body: { email: address() } })) },
  "DELETE /me/email-change": { open: members, knock: aChange },
  "POST /email-change-confirmations": {
    open: everyone,
    knock: async () => {
      const email = address();
      await requestEmailChange(await aVisitorSignedIn(), { email });
      return { body: { token: tokenIn((await lettersTo(email)).at(-1)) } };
    },
  },
  "POST /email-change-objections": {
    open: everyone,
    knock: async ({ viewers }) => {
      const { member } = await aMember();
      const token = v7();
      await database().insert(emailChanges).values({ memberId: member.id, email: address(), oldTokenHash: hashToken(token), newTokenHash: v7(), begunBy: viewers.staff.memberId, evidence: "Called back", ripeAt: new Date(), expiresAt: new Date(Date.now() + 60_000) });
      return { body: { token } };
    },
  },
  "GET /me/exports": { open: members },
  "POST /me/exports": { open: members, knock: somebody },
  "POST /me/deletion": {
    open: members,
    knock: instead(async () => {
      const as = await aVisitorSignedIn();
      return { as, body: { handle: as.handle } };
    }),
  },
};
