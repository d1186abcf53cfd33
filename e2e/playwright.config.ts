import { defineConfig } from "@playwright/test";

// Nothing that the browser would do on its own may reach out of this machine.
const quiet = [
  "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--no-first-run", "--disable-quic", "--disable-default-apps", "--disable-domain-reliability",
  "--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication",
];

/** `npm test -- --only=build,e2e`, or against a server that runs already: E2E_URL, E2E_DATA_DIR. */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  globalSetup: "./support/global-setup.ts",
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0, // a flaky test is a bug of the first rank
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: quiet },
    locale: "en-GB",
    timezoneId: "Europe/Minsk",
    viewport: { width: 1280, height: 800 },
    // What fades in or out is half transparent for a moment, and axe would measure that colour.
    contextOptions: { reducedMotion: "reduce" },
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
  },
});
