import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { chromium, type Browser, type Page } from "@playwright/test";
import { createViteServer } from "vitest/node";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { findBrowser } from "./find.ts";
import type { Hands } from "./pages/primitives.tsx";

declare const hands: Hands; // in the page

// What only a browser can show of primitives, without a server behind it: the test answers the form itself.
let server: Awaited<ReturnType<typeof createViteServer>>;
let browser: Browser;
let folder: string;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cluster-primitives-"));
  const root = join(import.meta.dirname, "../..");
  server = await createViteServer({
    root, configFile: false, cacheDir: folder, logLevel: "error", appType: "mpa",
    server: { host: "127.0.0.1", port: 0, hmr: false, watch: null },
    optimizeDeps: { entries: ["checks/browser/pages/primitives.tsx"] },
  });
  await server.listen();
  browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
}, 330_000); // where there is no Chromium it is installed
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(new URL("/checks/browser/pages/index.html", server.resolvedUrls!.local[0]).href);
  await email().waitFor();
  return () => context.close();
});

const email = () => page.getByLabel("E-mail");
const invite = () => page.getByRole("button", { name: "Invite" }).click();
const answer = (how: Parameters<Hands["answer"]>[0]) => page.evaluate((how) => hands.answer(how), how);
const sent = () => page.evaluate(() => hands.sent);
const kept = () => page.evaluate(() => ({ ...sessionStorage }));
const said = (text: string) => page.getByText(text).waitFor();

test("what is typed while the answer is under way stays, from the first letter after the press", async () => {
  await email().fill("a@example.org");
  await page.evaluate(() => { // the next event after the press, with nothing between them
    const input = document.querySelector<HTMLInputElement>("input[name=email]")!;
    input.form!.requestSubmit();
    setTimeout(() => {
      input.value = "b@example.org";
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
  });
  await expect.poll(sent).toEqual(["a@example.org"]);
  await expect.poll(() => email().inputValue()).toBe("b@example.org");
  await answer("refused");
  await said("No");
  expect(await email().inputValue()).toBe("b@example.org");
});

test("what was typed after a try that was held back is not put back when it has been taken", async () => {
  await page.context().setOffline(true);
  await invite();
  await page.getByRole("alert").waitFor();
  await page.context().setOffline(false);
  await email().fill("a@example.org");
  await invite();
  await answer("taken");
  await said("Invited");
  expect(await email().inputValue()).toBe(""); // a second press would invite them twice
});

test("a draft that was taken, and led elsewhere, is gone", async () => {
  await email().fill("a@example.org");
  await invite();
  expect(Object.keys(await kept())).toEqual(["sent:draft:invite"]);
  await answer("led");
  await said("Elsewhere");
  await expect.poll(kept).toEqual({});
});

test("a draft that was sent and did not arrive comes back", async () => {
  await email().fill("a@example.org");
  await invite();
  await answer("broken");
  await said("It broke");
  expect(Object.keys(await kept())).toEqual(["draft:invite"]);
  await page.reload();
  await expect.poll(() => email().inputValue()).toBe("a@example.org");
});

test("a page that broke brings back what was sent just now, and nothing over what was typed since", async () => {
  const draft = (typed: string) => JSON.stringify({ email: ["", typed] });
  await page.evaluate(([old, fresh, newer]) => {
    sessionStorage.setItem("sent:draft:long-ago", `${Date.now() - 180_000} ${old}`);
    sessionStorage.setItem("sent:draft:just-now", `${Date.now() - 1000} ${fresh}`);
    sessionStorage.setItem("sent:draft:typed-since", `${Date.now() - 1000} ${fresh}`);
    sessionStorage.setItem("draft:typed-since", newer!);
    hands.bringBackDrafts();
  }, [draft("old"), draft("fresh"), draft("newer")]);
  expect(await kept()).toEqual({ "draft:just-now": draft("fresh"), "draft:typed-since": draft("newer") });
});

test.each(["bad", "good"] as const)("axe has nothing against a %s toast", async (tone) => {
  await page.evaluate((tone) => hands.toast({ text: "It was not saved", tone }), tone);
  await page.getByRole(tone === "bad" ? "alertdialog" : "dialog", { name: "It was not saved" }).getByRole("button", { name: "Close" }).waitFor();
  const { violations } = await new AxeBuilder({ page }).disableRules(["region", "color-contrast"]).analyze(); // the page has no frame and no colours
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});
