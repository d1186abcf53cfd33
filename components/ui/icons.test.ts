import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const used = [...new Set(globSync("{app,components}/**/*.{ts,tsx}").flatMap((path) => [...readFileSync(path, "utf8").matchAll(/from "(#icons\/[^"]+)"/g)].map(([, name]) => name!)))];

// lucide keeps old names as aliases, which have a component but no drawing: an import of one breaks the build
test.each(used)("%s has a drawing", async (name) => {
  const { __iconData } = (await import(name)) as { __iconData?: { node: unknown[] } };

  expect(__iconData?.node.length).toBeGreaterThan(0);
});
