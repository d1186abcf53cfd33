import { randomUUID } from "node:crypto";
import type { Account } from "./accounts.ts";
import { fromElsewhere } from "./address.ts";

type Answer<T> = { status: number; body: T; headers: Headers };
type Asked = { body?: unknown; raw?: BodyInit; headers?: Record<string, string> };

/** A program that uses /api/v1: plain HTTP, as anybody may write it. */
export class Program {
  private readonly origin: string;
  private readonly identity: Record<string, string>;
  private readonly address = fromElsewhere();
  /** Its personal access token, where it has one. */
  readonly token: string;

  /** @param identity the header that says who it is: a token or a session cookie; none for a stranger */
  constructor(origin: string, identity: Record<string, string> = {}) {
    this.origin = origin;
    this.identity = identity;
    this.token = identity.authorization?.replace(/^Bearer /, "") ?? "";
  }

  static withToken = (origin: string, token: string) => new Program(origin, { authorization: `Bearer ${token}` });

  /** Any answer, whatever its status. */
  async ask<T = unknown>(method: string, path: string, { body, raw, headers = {} }: Asked = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.origin}/api/v1${path}`, {
      method,
      headers: {
        ...this.address,
        ...this.identity,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(method === "POST" && this.identity.authorization ? { "idempotency-key": randomUUID() } : {}),
        ...headers,
      },
      body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as T, headers: response.headers };
  }

  /** The body of a good answer. @throws Error that shows any other */
  async get<T>(path: string): Promise<T> {
    return this.good<T>("GET", path, {});
  }

  async post<T>(path: string, body?: unknown): Promise<T> {
    return this.good<T>("POST", path, { body });
  }

  async patch<T>(path: string, body: unknown, rev: number): Promise<T> {
    return this.good<T>("PATCH", path, { body, headers: { "if-match": `"${rev}"` } });
  }

  async delete(path: string): Promise<void> {
    await this.good("DELETE", path, {});
  }

  private async good<T>(method: string, path: string, asked: Asked): Promise<T> {
    const { status, body } = await this.ask<T>(method, path, asked);
    if (status >= 400) throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(body)}`);
    return body;
  }
}

/** Signs in as a browser would, without one, and answers the Cookie header. */
export async function cookieOf(origin: string, { email, password }: Pick<Account, "email" | "password">): Promise<string> {
  const address = fromElsewhere();
  const csrf = await fetch(`${origin}/api/auth/csrf`, { headers: address });
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const response = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { ...address, cookie: cookiesOf(csrf), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, email, password, callbackUrl: `${origin}/en/my`, json: "true" }),
  });
  const cookie = cookiesOf(response);
  if (!cookie.includes("session-token=")) throw new Error(`${email} could not sign in: ${response.status} ${await response.text()}`);
  return cookie;
}

const cookiesOf = (response: Response) => response.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");

/** Signs in and makes a personal access token of that scope. */
export async function programOf(origin: string, account: Pick<Account, "email" | "password">, scope: "read" | "write" | "admin" = "write"): Promise<Program> {
  const session = new Program(origin, { cookie: await cookieOf(origin, account), origin });
  const { token } = await session.post<{ token: string }>("/access-tokens", { name: `e2e ${scope}`, scope });
  return Program.withToken(origin, token);
}
