import { fileURLToPath } from "node:url";
import type { Check } from "./runner/check.ts";
import { countPlaywright, countVitest } from "./runner/reports.ts";

const node = process.execPath;
const root = fileURLToPath(new URL("..", import.meta.url));
const tool = (path: string) => `${root}node_modules/${path}`;
const reading = (name: string): Check => ({ name, cores: 1, command: [node, `${root}checks/static/${name}.ts`], limit: 120 });

/** Where the tests build the product: apart from `.next`, which a running server may be serving. */
export const testDist = process.env.CLUSTER_DIST || ".next-test";

/** Everything that `npm test` runs, in this order. `reports` is a folder for what the test runners write. */
export const plan = (reports: string): Check[] => [
  { ...reading("types"), env: { CLUSTER_DIST: testDist }, limit: 300 },
  { name: "lint", cores: 1, command: [node, tool("eslint/bin/eslint.js"), ".", "--max-warnings=0"], limit: 300 },
  reading("boundaries"),
  reading("doors"),
  reading("catalogue"),
  reading("versions"),
  reading("openapi"),
  reading("migrations"),
  reading("folders"),
  {
    name: "unit",
    cores: 2,
    command: [node, tool("vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${reports}/vitest.json`],
    takesPaths: true,
    count: () => countVitest(`${reports}/vitest.json`),
    limit: 600,
  },
  { name: "build", cores: 2, command: [node, `${root}checks/build.mjs`], env: { CLUSTER_DIST: testDist }, limit: 400 },
  {
    name: "e2e",
    cores: 2,
    after: ["build"],
    command: [node, `${root}checks/e2e.ts`],
    env: { CLUSTER_DIST: testDist, PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/playwright.json` },
    takesPaths: true,
    count: () => countPlaywright(`${reports}/playwright.json`),
    limit: 900,
  },
];

/** Two, also on a larger machine: the same order, the same figures. */
export const cores = 2;
