import { defineConfig } from "vitest/config";

// One suite, unit and integration alike: every test file gets a database of its own (db/testing).
export default defineConfig({
  test: {
    include: ["{lib,db,components,checks}/**/*.test.{ts,tsx}", "bin/**/*.test.mjs"],
    globalSetup: "db/testing/global-setup.ts",
    setupFiles: "db/testing/worker.ts",
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
    env: { LOG_LEVEL: "silent", TZ: "UTC", NEXTAUTH_SECRET: "a secret for tests only, of 32 characters and more" },
  },
});
