import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions } from "@playwright/test";

export type Weight = {
  /** bytes of the document */
  html: number;
  /** bytes, gzip, of the scripts that the document names */
  script: number;
  /** bytes, gzip, of every script that the browser has loaded once the page is still */
  scriptWhenStill: number;
};

/** Milliseconds after loading in which a page asks for what it wants besides. */
const settled = 1_500;

/** What a page weighs. The server does not compress (a proxy does), so it is done here. */
export async function weigh(browser: Browser, url: string, cookies: NonNullable<Exclude<BrowserContextOptions["storageState"], string>>["cookies"]): Promise<Weight> {
  const context = await browser.newContext({ storageState: { cookies, origins: [] } });
  const page = await context.newPage();
  const scripts = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), response.body().then((body) => gzipSync(body).length));
  });
  const response = await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(settled); // not until the network is idle: a member's socket never is
  if (response?.status() !== 200 || response.url() !== url) throw new Error(`${url} answered ${response?.status()} from ${response?.url()}`);
  const html = await response.body();
  const named = namedScripts(html.toString("utf8"), url);
  const sizes = await Promise.all([...scripts].map(async ([address, size]) => ({ address, size: await size })));
  await context.close();
  const sum = (list: typeof sizes) => list.reduce((total, { size }) => total + size, 0);
  return { html: html.length, script: sum(sizes.filter(({ address }) => named.has(address))), scriptWhenStill: sum(sizes) };
}

/** Addresses of `<script src>`; scripts for browsers without modules are loaded by nobody. */
function namedScripts(html: string, base: string): Set<string> {
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  return new Set(tags.filter((tag) => !/\bnomodule\b/i.test(tag)).map((tag) => new URL(/\bsrc="([^"]+)"/.exec(tag)![1]!.replaceAll("&amp;", "&"), base).href));
}
