import { decode, encode } from "next-auth/jwt";
import { authSecret, challengeAge } from "./cookie.ts";

const salt = "second step of signing in";

/** Who somebody is at an OpenID provider, not linked to the member yet: that waits for the code. */
export type NewIdentity = { issuer: string; subject: string; provider: string };

/** What the first step has brought: whose it was, and a print of the password, so that a changed one ends the wait. */
export type Challenge = { memberId: string; print: string; identity?: NewIdentity };

/** Seals it, for five minutes. */
export const writeChallenge = ({ memberId, print, identity }: Challenge) => encode({ token: { mid: memberId, print, identity }, secret: authSecret(), maxAge: challengeAge, salt });

/** Opens what `writeChallenge` sealed; null when it is not ours, or its time is over. */
export async function readChallenge(sealed: string): Promise<Challenge | null> {
  const token = await decode({ token: sealed, secret: authSecret(), salt }).catch(() => null);
  if (typeof token?.mid !== "string" || typeof token.print !== "string") return null;
  return { memberId: token.mid, print: token.print, identity: token.identity as NewIdentity | undefined }; // sealed by us
}
