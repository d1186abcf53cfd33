import { decode, encode } from "next-auth/jwt";
import { authSecret, challengeAge } from "./cookie.ts";

const salt = "second step of signing in";

/** What the password has brought: whose it was, and a print of it, so that a changed password ends the wait. */
export type Challenge = { memberId: string; print: string };

/** Seals it, for five minutes. */
export const writeChallenge = ({ memberId, print }: Challenge) => encode({ token: { mid: memberId, print }, secret: authSecret(), maxAge: challengeAge, salt });

/** Opens what `writeChallenge` sealed; null when it is not ours, or its time is over. */
export async function readChallenge(sealed: string): Promise<Challenge | null> {
  const token = await decode({ token: sealed, secret: authSecret(), salt }).catch(() => null);
  return typeof token?.mid === "string" && typeof token.print === "string" ? { memberId: token.mid, print: token.print } : null;
}
