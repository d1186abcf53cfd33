import { createHash } from "node:crypto";
import { expect, test } from "./fixtures.ts";

const addresses = ["/en", "/ru/clusters", "/be/organizations", "/en/clusters?q=flax", "/en/events", "/en/sign-in", "/en/no-such-page"];

function scriptSources(policy: string): string {
  return policy.split(";").map((it) => it.trim()).find((it) => it.startsWith("script-src ")) ?? "";
}

/** Scripts that have neither the nonce nor a hash in the policy; what is only data (JSON-LD) needs none. */
function strangersIn(html: string, nonce: string, sources: string): string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(([, attributes = "", text = ""]) => ({ attributes, text }));
  const allowed = ({ attributes, text }: (typeof scripts)[number]) =>
    attributes.includes(`nonce="${nonce}"`) || /type="application\/(ld\+)?json"/.test(attributes) || sources.includes(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  return scripts.filter((script) => !allowed(script)).map(({ attributes, text }) => `${attributes} ${text.slice(0, 80)}`);
}

for (const address of addresses) {
  test(`a strict policy for scripts, anew with each answer: ${address}`, async ({ request }) => {
    const policies: string[] = [];
    for (let i = 0; i < 2; i++) {
      const response = await request.get(address, { headers: { accept: "text/html" } });
      const policy = response.headers()["content-security-policy"] ?? "";
      const sources = scriptSources(policy);
      expect(sources).toMatch(/'nonce-[\w-]{16,}'/);
      expect(sources).not.toContain("unsafe-inline");
      expect(sources).not.toContain("unsafe-eval");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("base-uri 'none'");
      const nonce = /'nonce-([^']+)'/.exec(sources)![1]!;
      const html = await response.text();
      expect(html).toContain(`nonce="${nonce}"`);
      expect(strangersIn(html, nonce, sources), "scripts that would not run").toEqual([]);
      policies.push(sources);
    }
    expect(policies[0]).not.toBe(policies[1]);
  });
}

test("headers that every answer carries", async ({ request }) => {
  for (const address of ["/en", "/api/v1/clusters", "/api/health", "/en/no-such-page"]) {
    const headers = (await request.get(address)).headers();
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    expect(headers["referrer-policy"], address).toBe("strict-origin-when-cross-origin");
    expect(headers["x-powered-by"], address).toBeUndefined();
  }
});

test("no page is framed", async ({ request }) => {
  const headers = (await request.get("/en")).headers();
  expect(headers["x-frame-options"]).toBe("DENY");
});

test("a failed request is described, and shows nothing of the inside", async ({ request }) => {
  const response = await request.get("/api/v1/no-such-thing");
  expect(response.status()).toBe(404);
  expect(response.headers()["content-type"]).toContain("application/problem+json");
  expect(await response.json()).toMatchObject({ status: 404, title: "Not found" });
});

test("alive, ready, and closed to strangers", async ({ request }) => {
  expect((await request.get("/api/health")).status()).toBe(200);
  expect((await request.get("/api/ready")).status()).toBe(200);
  expect((await request.get("/api/v1/members")).status()).toBe(401);
});
