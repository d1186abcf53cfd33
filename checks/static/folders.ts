// Every folder of lib says what it is, shortly; files stay small enough to be read aloud.
import { existsSync, readdirSync } from "node:fs";
import { report } from "./report.ts";
import { read, root, sources } from "./sources.ts";

const problems: string[] = [];
const lines = (path: string) => read(path).trimEnd().split("\n").length;

for (const { name } of readdirSync(`${root}lib`, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const readme = `lib/${name}/README.md`;
  if (!existsSync(root + readme)) problems.push(`${readme} is missing: what it is, its tables, what it announces.`);
  else if (lines(readme) > 15) problems.push(`${readme} has ${lines(readme)} lines; 15 are enough.`);
}

const own = sources().filter((path) => !/\.test\.tsx?$|^db\/seed\/|^e2e\//.test(path));
const sizes = own.map(lines).sort((a, b) => a - b);
const quantile = (q: number) => sizes[Math.min(sizes.length - 1, Math.floor(q * sizes.length))] ?? 0;
if (quantile(0.5) > 60) problems.push(`Half of the files have more than ${quantile(0.5)} lines; the habit is 60.`);
if (quantile(0.95) > 200) problems.push(`One file in twenty has more than ${quantile(0.95)} lines; the habit is 200.`);

for (const page of sources("app/**/page.tsx")) {
  if (lines(page) > 60) problems.push(`${page} has ${lines(page)} lines; a page reads and composes in 60.`);
}

report(problems, `${own.length} files: median ${quantile(0.5)} lines, 95th percentile ${quantile(0.95)}.`);
