import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { fromElsewhere } from "./support/address.ts";
import { watch } from "./support/watch.ts";

export { expect, type Page } from "@playwright/test";
export { demoAccount } from "./support/accounts.ts";
export { signIn } from "./support/sign-in.ts";

export type Person = {
  page: Page;
  context: BrowserContext;
  /** Faults like this are part of the journey from now on. */
  expected: (pattern: RegExp) => void;
};

type Fixtures = {
  /** The server's address, without a slash at the end. */
  origin: string;
  /** Opens another browser, as another person; faults in it fail the test too. */
  someone: (options?: Parameters<Browser["newContext"]>[0]) => Promise<Person>;
  /** Excuses faults that the journey provokes on purpose, on `page`. */
  expected: (pattern: RegExp) => void;
};

/** Every page of every test is watched (support/watch.ts). `page` is a visitor who has not signed in. */
export const test = base.extend<Fixtures & { watched: { visitor?: Person } }>({
  origin: async ({}, use) => use(process.env.E2E_URL ?? ""),
  baseURL: async ({ origin }, use) => use(origin),

  someone: async ({ browser, origin, contextOptions, locale, timezoneId, viewport }, use) => {
    const people: { person: Person; faults: string[] }[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, locale, timezoneId, viewport, baseURL: origin, extraHTTPHeaders: fromElsewhere(), ...options });
      const { faults, expected } = watch(context, options?.baseURL ?? origin);
      const person = { context, page: await context.newPage(), expected };
      people.push({ person, faults });
      return person;
    });
    for (const { person } of people) await person.context.close();
    expect(people.flatMap(({ faults }) => faults), "faults in the browser").toEqual([]);
  },

  watched: async ({}, use) => use({}),
  page: async ({ someone, watched }, use) => {
    watched.visitor = await someone();
    await use(watched.visitor.page);
  },
  expected: async ({ page: _, watched }, use) => use((pattern) => watched.visitor?.expected(pattern)),
});

/** Looks at a page with axe, once it is there: it must be without a fault by WCAG 2.2 AA and by good practice. */
export async function seen(page: Page) {
  await expect(page.locator("[data-skeleton]:visible")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  // axe waits half a minute for an answer out of a frame that may run no script (a letter), and gets none
  const { violations } = await new AxeBuilder({ page }).exclude("iframe[sandbox]").withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  const faults = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`).join("\n")}`);
  expect(faults, `axe on ${page.url()}`).toEqual([]);
}
