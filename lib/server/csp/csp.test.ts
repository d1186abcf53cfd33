import { createHash } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compress } from "#lib/server/compress.ts";
import { asHtml } from "#lib/mail/template.ts";
import { servePagesWithNonce } from "./serve.ts";

function aDist() {
  const dist = mkdtempSync(join(tmpdir(), "csp-"));
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, "build-manifest.json"), JSON.stringify({ rootMainFiles: ["static/chunks/main.js"] }));
  return dist;
}

async function ask(page: (standIn: string) => RequestListener, headers: Record<string, string> = {}, { compressed = false } = {}) {
  const secure = servePagesWithNonce({ dist: aDist(), https: false, dev: false });
  const server = createServer((request, response) => {
    if (compressed) compress(request, response);
    secure(request, response);
    const standIn = /nonce-([^']+)/.exec(String(request.headers["content-security-policy"]))![1]!;
    page(standIn)(request, response);
  }).listen(0);
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers });
  const text = await response.text();
  server.close();
  return { response, text, nonce: /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1] };
}

const html = (standIn: string) =>
  `<!doctype html><p>Ў</p><script nonce="${standIn}">1</script><script>evil()</script><script src="/_next/static/chunks/main.js" id="_R_" async=""></script>`;

test("scripts of the page get the fresh nonce, a script out of content gets none", async () => {
  const { text, nonce, response } = await ask((standIn) => (_, res) => res.setHeader("content-type", "text/html; charset=utf-8").end(html(standIn)));

  expect(text).toContain(`<script nonce="${nonce}">1`);
  expect(text).toContain("<script>evil()");
  expect(text).toContain(`id="_R_" nonce="${nonce}"`);
  expect(response.headers.get("content-length")).toBe(String(Buffer.byteLength(text)));
  expect(response.headers.get("content-security-policy")).not.toMatch(/script-src[^;]*unsafe-inline/);
});

test("the style sheet of a letter, as it is written, may stand in a page; no other may", async () => {
  const { response } = await ask((standIn) => (_, res) => res.setHeader("content-type", "text/html; charset=utf-8").end(html(standIn)));
  const sheet = /<style>([\s\S]*?)<\/style>/.exec(asHtml({ subject: "Hello", paragraphs: [] }, "en"))![1]!;
  const hash = createHash("sha256").update(sheet).digest("base64");
  expect(/style-src-elem ([^;]+)/.exec(response.headers.get("content-security-policy")!)![1]).toBe(`'self' 'sha256-${hash}'`);
});

test("React's calls get the nonce; what only begins like them does not", async () => {
  const page = (lines: string) => `<!doctype html><script>${lines}</script>`;
  const call = '$RC("B:0","S:1")';
  for (const cut of [7, 1000]) {
    const sent = async (lines: string) => ask(() => (_, res) => {
      res.setHeader("content-type", "text/html");
      for (let at = 0; at < page(lines).length; at += cut) res.write(page(lines).slice(at, at + cut));
      res.end();
    });
    const { text, nonce } = await sent(call);
    expect(text).toBe(page(call).replace("<script>", `<script nonce="${nonce}">`));
    for (const hostile of [`${call};evil()`, `$RB=[];evil();${call}`, '$RC("B:0","S:0\\");evil()//")']) expect((await sent(hostile)).text).toBe(page(hostile));
  }
});

test.each([1, 2, 3, 7, 40])("wherever the stream is cut (every %i bytes)", async (size) => {
  const { text, nonce } = await ask((standIn) => (_, res) => {
    res.setHeader("content-type", "text/html");
    const bytes = Buffer.from(html(standIn));
    for (let at = 0; at < bytes.length; at += size) res.write(bytes.subarray(at, at + size));
    res.end();
  });

  expect(text).toBe(html("@").replaceAll("@", nonce!).replace('id="_R_"', `id="_R_" nonce="${nonce}"`));
});

test("the stand-in does not leave in the payload of client navigation either", async () => {
  const { text } = await ask((standIn) => (_, res) => res.setHeader("content-type", "text/x-component").end(`0:{"nonce":"${standIn}"}|${standIn.length}`));

  expect(text).toMatch(/^0:\{"nonce":"[\w-]{24}"\}\|24$/);
});

test("compressed on its way out, it is the same page", async () => {
  const page = `<!doctype html>${"<p>Ў</p>".repeat(500)}`;
  const { text, response, nonce } = await ask((standIn) => (_, res) => res.setHeader("content-type", "text/html; charset=utf-8").end(`${page}<script nonce="${standIn}">1</script>`), { "accept-encoding": "gzip" }, { compressed: true });
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(text).toBe(`${page}<script nonce="${nonce}">1</script>`);
});

test("a page is never answered by 304: its nonce would be an old one", async () => {
  const { response } = await ask((standIn) => (req, res) => {
    res.statusCode = req.headers["if-none-match"] ? 304 : 200;
    res.setHeader("content-type", "text/html").end(html(standIn));
  }, { "if-none-match": '"x"' });

  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("private, no-store");
});

test("what is not a page passes untouched", async () => {
  const { text, response } = await ask((standIn) => (_, res) => res.setHeader("content-type", "application/json").end(`"${standIn.length}"`));

  expect(text).toBe('"24"');
  expect(response.headers.get("content-security-policy")).toBeNull();
});
