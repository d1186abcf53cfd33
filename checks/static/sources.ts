import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The project's own modules, by path from the root, in order. */
export const sources = (pattern = "{app,bench,bin,checks,components,db,e2e,lib,types}/**/*.{ts,tsx,mjs,cjs,js}"): string[] =>
  globSync(pattern, { cwd: root, exclude: (path) => /(^|\/)(node_modules|out|\.[^/]+)$/.test(path) }).sort();

export const read = (path: string): string => readFileSync(root + path, "utf8");
