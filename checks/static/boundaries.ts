// The arrows of the architecture (lib/boundaries.cjs), and that every file was looked at.
import { createRequire } from "node:module";
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { report } from "./report.ts";
import { read, root, sources } from "./sources.ts";

type Boundaries = { layers: string[][]; forbidden: { name: string }[]; options: ICruiseOptions };

process.chdir(root);
const { layers, forbidden, options } = createRequire(import.meta.url)("../../lib/boundaries.cjs") as Boundaries;
const files = sources("{app,components,db,lib,e2e,bench,checks}/**/*.{ts,tsx}");

const { output } = await cruise(files, { ...options, ruleSet: { forbidden } as never, validate: true }, undefined, { tsConfig: extractTSConfig("tsconfig.json") });
const { modules, summary } = output as ICruiseResult;

const seen = new Set(modules.map(({ source }) => source));
const dead = modules.filter(({ source, dependencies }) => seen.has(source) && dependencies.length === 0 && /^import .* from /m.test(files.includes(source) ? read(source) : ""));
const known = layers.flat();

report(
  [
    ...summary.violations.map(({ rule, from, to, cycle }) => `${rule.name}: ${from} → ${cycle?.map(({ name }) => name).join(" → ") ?? to}`),
    ...files.filter((file) => !seen.has(file)).map((file) => `not cruised: ${file}`),
    ...dead.map(({ source }) => `cruised, but its imports were not read: ${source}`),
    ...[...new Set(files.flatMap((file) => /^lib\/([^/]+)\//.exec(file)?.[1] ?? []))].filter((folder) => !known.includes(folder)).map((folder) => `lib/${folder} stands on no row of lib/boundaries.cjs`),
  ],
  `${files.length} files, ${summary.totalDependenciesCruised} arrows, ${forbidden.length} rules.`,
);
