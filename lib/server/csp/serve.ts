import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { firstScript } from "#lib/core/first-script.ts";
import { aNonce, exchanger } from "./exchange.ts";
import { developmentPolicy, policy } from "./policy.ts";

// Fixed inline lines, allowed by their hash: the one that React puts before streamed parts of a cached shell, and ours.
const reactTimer = "requestAnimationFrame(function(){$RT=performance.now()});";
const fixedLines = [reactTimer, firstScript].map((line) => `'sha256-${createHash("sha256").update(line).digest("base64")}'`).join(" ");

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * A strict Content-Security-Policy on cached pages too. A cached page cannot hold a nonce that is fresh for every
 * visit, so Next renders every page with a stand-in (it takes the nonce from the *request's* policy header, also when
 * it renders for its cache), and the stand-in is exchanged for a fresh nonce while the page is served. The stand-in is
 * secret, new in every process, and never leaves it: a script that came in through content cannot know it, so it gets
 * no nonce. Call the answer for each request before handing it to Next. docs/decisions/0012-nonce-on-cached-pages.md
 */
export function servePagesWithNonce({ dist, https, dev }: { dist: string; https: boolean; dev: boolean }): Serve {
  if (dev) return (_, response) => response.setHeader("content-security-policy", developmentPolicy());
  const standIn = aNonce();
  const bootstrap = bootstrapTags(dist);

  return (request, response) => {
    request.headers["content-security-policy"] = `script-src 'nonce-${standIn}'`;
    // A 304 would pair the browser's stored page with this answer's policy: another nonce, a dead page.
    if (!request.url?.startsWith("/_next/")) {
      delete request.headers["if-none-match"];
      delete request.headers["if-modified-since"];
    }
    exchangeAsItLeaves(response, standIn, bootstrap, https);
  };
}

function bootstrapTags(dist: string): string[] {
  const manifest = join(dist, "build-manifest.json");
  if (!existsSync(manifest)) return [];
  const { rootMainFiles } = JSON.parse(readFileSync(manifest, "utf8")) as { rootMainFiles: string[] };
  const file = `/_next/${rootMainFiles[0]}"`;
  return [`<link rel="preload" as="script" fetchPriority="low" href="${file}`, `<script src="${file} id="_R_"`];
}

// The overloads of write and end are taken as they come and passed on as they are.
type Loose = (...args: unknown[]) => unknown;

function exchangeAsItLeaves(response: ServerResponse, standIn: string, bootstrap: string[], https: boolean) {
  const { writeHead, write, end } = response as unknown as Record<"writeHead" | "write" | "end", Loose>;
  let exchange: ReturnType<typeof exchanger> | null = null; // set when this answer comes from the renderer

  /** Looks at the headers once, at the last moment before they leave. */
  function begin(): boolean {
    if (exchange || response.headersSent) return exchange !== null;
    const type = String(response.getHeader("content-type") ?? "");
    const html = type.startsWith("text/html");
    if (!html && !type.startsWith("text/x-component")) return false;
    const nonce = aNonce();
    exchange = exchanger({ standIn, bootstrap: html ? bootstrap : [], nonce });
    response.removeHeader("etag");
    if (!html) return true;
    response.setHeader("content-security-policy", policy(`'nonce-${nonce}' 'strict-dynamic' ${fixedLines}`, { https }));
    response.setHeader("cache-control", "private, no-store"); // a nonce is used once, so nobody may keep the page
    return true;
  }

  const patched: Record<"writeHead" | "write" | "end", Loose> = {
    writeHead(...args) {
      if (begin() && !response.writableEnded) response.removeHeader("content-length"); // streamed: the length is not known
      return writeHead.apply(response, args);
    },
    write(chunk, ...rest) {
      if (!begin()) return write.call(response, chunk, ...rest);
      return write.call(response, exchange!.chunk(chunk as string | Uint8Array, false), rest.find((it) => typeof it === "function"));
    },
    end(...args) {
      const chunk = typeof args[0] === "function" ? undefined : (args[0] as string | Uint8Array | undefined);
      if (!begin()) return end.apply(response, args);
      const done = args.find((it) => typeof it === "function");
      if (response.headersSent) return end.call(response, exchange!.chunk(chunk ?? "", true), done);
      if (chunk == null) return end.call(response, done); // HEAD
      // A cached page comes as one piece: the hot path.
      const body = typeof chunk === "string" ? exchange!.whole(chunk) : exchange!.chunk(chunk, true);
      response.writeHead = writeHead as typeof response.writeHead;
      response.setHeader("content-length", body.length);
      return end.call(response, body, done);
    },
  };
  Object.assign(response, patched);
}
