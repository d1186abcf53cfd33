import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { authSecret, cookieAge, overHttps, sessionCookieName } from "#lib/auth/cookie.ts";
import { findSessionViewer } from "#lib/auth/sessions.ts";
import { ownPath } from "#lib/core/own-path.ts";
import { Refusal } from "#lib/core/errors.ts";
import { log } from "#lib/core/log.ts";
import { settings } from "#lib/core/settings.ts";
import type { GuestViewer } from "#lib/core/viewer.ts";
import { signInWithIdentity } from "./commands/identity.ts";
import { signOut } from "./commands/sessions.ts";
import { type Device, signIn } from "./commands/sign-in.ts";
import { signInInput } from "./input.ts";

type Claims = { iss?: string; sub: string; email?: string; email_verified?: boolean | string; name?: string; preferred_username?: string; amr?: unknown };
type Opened = { id: string; sid?: string };

/**
 * What next-auth is told for one request: who knocks from where decides limits, language and the list of sessions.
 * @param ask is given the sealed note where a code of the second factor is to follow what the OpenID provider says
 */
export function authOptions(viewer: GuestViewer, device: Device, ask: (challenge: string) => void): AuthOptions {
  const secure = overHttps();
  const page = `/${viewer.locale}/sign-in`;
  return {
    secret: authSecret(),
    useSecureCookies: secure,
    session: { strategy: "jwt", maxAge: cookieAge },
    cookies: cookiesOf(secure),
    pages: { signIn: page, signOut: page, error: page },
    providers: [password(viewer, device), ...(oidcName() ? [oidc()] : [])],
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        if (account?.provider !== "oidc") return true;
        try {
          const { sessionId, challenge } = await signInWithIdentity(viewer, identityOf(profile as Claims), device);
          if (challenge) ask(challenge);
          (user as Opened).sid = sessionId;
          return challenge ? page : true;
        } catch (thrown) {
          if (!(thrown instanceof Refusal)) log.error({ error: thrown }, "sign-in by OpenID Connect");
          return `${page}?error=${encodeURIComponent(thrown instanceof Refusal ? thrown.reason : "oidc.failed")}`;
        }
      },
      // only the session's id: names and addresses in a cookie would be stale, and read by whoever finds it
      jwt: async ({ token, user }) => {
        const sid = (user as Opened | undefined)?.sid ?? token.sid;
        if (typeof sid !== "string" || !(user || (await findSessionViewer(sid)))) throw new Error("session ended");
        return { sid };
      },
      session: async ({ session, token }) => {
        const member = await findSessionViewer(String(token.sid));
        return { expires: session.expires, user: { name: member?.name } };
      },
      redirect: async ({ url, baseUrl }) => {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
        return baseUrl + ownPath(path, `/${viewer.locale}/my`);
      },
    },
    events: {
      signOut: async ({ token }) => {
        const member = typeof token?.sid === "string" ? await findSessionViewer(token.sid) : null;
        if (member) await signOut(member);
      },
    },
    logger: { error: (code, detail) => log.debug({ code, detail: String(detail) }, "next-auth"), warn: (code) => log.debug({ code }, "next-auth"), debug: () => {} },
  };
}

function cookiesOf(secure: boolean): AuthOptions["cookies"] {
  const prefix = secure ? "__Host-" : "";
  const named = (name: string, maxAge?: number) => ({ name, options: { httpOnly: true, sameSite: "lax", path: "/", secure, ...(maxAge ? { maxAge } : {}) } });
  const quarter = 15 * 60;
  return {
    sessionToken: named(sessionCookieName()),
    csrfToken: named(`${prefix}next-auth.csrf-token`),
    callbackUrl: named(`${prefix}next-auth.callback-url`),
    pkceCodeVerifier: named(`${prefix}next-auth.pkce.code_verifier`, quarter),
    state: named(`${prefix}next-auth.state`, quarter),
    nonce: named(`${prefix}next-auth.nonce`, quarter),
  };
}

const password = (viewer: GuestViewer, device: Device) =>
  CredentialsProvider({
    id: "credentials",
    credentials: { email: {}, password: {}, code: {} },
    authorize: async (given) => {
      const input = signInInput.safeParse(given);
      if (!input.success) return null;
      try {
        const { sessionId } = await signIn(viewer, input.data, device);
        if (!sessionId) throw new Refusal("unauthenticated", "second_factor_needed"); // ask again, with `code`
        return { id: sessionId, sid: sessionId };
      } catch (thrown) {
        if (thrown instanceof Refusal) throw new Error(thrown.reason); // next-auth shows the message in ?error=
        log.error({ error: thrown }, "sign-in");
        throw new Error("internal");
      }
    },
  });

/** What the button says, if signing in elsewhere is set up (OIDC_ISSUER, OIDC_CLIENT_ID); else null. */
export function oidcName(): string | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME } = settings();
  return OIDC_ISSUER && OIDC_CLIENT_ID ? (OIDC_NAME ?? new URL(OIDC_ISSUER).hostname) : null;
}

function oidc(): OAuthConfig<Claims> {
  const { OIDC_ISSUER = "", OIDC_CLIENT_ID = "", OIDC_CLIENT_SECRET } = settings();
  return {
    id: "oidc",
    name: oidcName() ?? "OpenID Connect",
    type: "oauth",
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`, // OpenID Connect Discovery 1.0, 4
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    client: OIDC_CLIENT_SECRET ? {} : { token_endpoint_auth_method: "none" },
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    userinfo: {
      // some providers put the address only there; what is signed goes before what is fetched
      request: async ({ client, tokens }) => {
        const fetched = client.issuer.metadata.userinfo_endpoint && tokens.access_token ? await client.userinfo(tokens as never).catch(() => ({})) : {};
        return { ...fetched, ...(tokens as unknown as { claims(): Claims }).claims() };
      },
    },
    profile: (claims) => ({ id: claims.sub }),
  };
}

const identityOf = (claims: Claims) => ({
  issuer: claims.iss ?? settings().OIDC_ISSUER ?? "",
  subject: claims.sub,
  provider: oidcName() ?? "OpenID Connect",
  email: claims.email,
  emailVerified: claims.email_verified === true || claims.email_verified === "true",
  name: claims.name ?? claims.preferred_username,
  secondFactor: Array.isArray(claims.amr) && claims.amr.includes("mfa"),
});
