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

export type Cookies = NonNullable<Exclude<BrowserContextOptions["storageState"], string>>["cookies"];

/** Milliseconds after loading in which a page asks for what it wants besides. */
const settled = 1_500;

/** What a page weighs. The server does not compress (a proxy does), so it is done here. */
export async function weigh(browser: Browser, url: string, cookies: Cookies): Promise<Weight> {
  const context = await browser.newContext({ storageState: { cookies, origins: [] } });
  const page = await context.newPage();
  const loaded = new Set<string>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") loaded.add(response.url());
  });
  const response = await page.goto(url, { waitUntil: "load" });
  if (response?.status() !== 200 || response.url() !== url) throw new Error(`${url} answered ${response?.status()} from ${response?.url()}`);
  await page.waitForTimeout(settled); // not until the network is idle: a member's socket never is
  const html = await response.body();
  await context.close();
  // A page that is built before the server starts has no nonce, so its scripts are named but not run: they count all the same.
  const named = namedScripts(html.toString("utf8"), url);
  return { html: html.length, script: await sizeOf(named), scriptWhenStill: await sizeOf([...new Set([...named, ...loaded])]) };
}

async function sizeOf(scripts: string[]): Promise<number> {
  const sizes = await Promise.all(scripts.map(async (url) => gzipSync(await (await fetch(url)).bytes()).length));
  return sizes.reduce((total, size) => total + size, 0);
}

/** Addresses of `<script src>`; scripts for browsers without modules are loaded by nobody. */
function namedScripts(html: string, base: string): string[] {
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  return [...new Set(tags.filter((tag) => !/\bnomodule\b/i.test(tag)).map((tag) => new URL(/\bsrc="([^"]+)"/.exec(tag)![1]!.replaceAll("&amp;", "&"), base).href))];
}
