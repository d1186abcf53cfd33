import { Linter } from "eslint";
import { expect, test } from "vitest";
import { wordsFromCatalogues } from "./words.ts";

function faults(code: string): string[] {
  return new Linter().verify(code, [
    {
      files: ["**/*.jsx"],
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      plugins: { house: { rules: { words: wordsFromCatalogues } } },
      rules: { "house/words": "error" },
    },
  ], { filename: "x.jsx" }).map(({ message }) => message);
}

test.each([
  "<p>Hello</p>",
  "<p>Прывітанне</p>",
  "<p>{`Page ${n}`}</p>",
  '<p>{open ? "Close" : words.open}</p>',
  '<button aria-label="Close" />',
  "<img alt={'A map of ' + place} />",
  '<Field label="Name" />',
])("%s holds words", (code) => {
  expect(faults(`export default ${code}`)).toHaveLength(1);
});

test.each([
  "<p>{t('hello')}</p>",
  "<p>12 — 34 · …</p>",
  "<p>&nbsp;&middot;</p>",
  "<kbd>Ctrl K</kbd>",
  '<a href="/clusters" className="wide">{words.clusters}</a>',
  "<img alt={words.map} />",
])("%s holds none", (code) => {
  expect(faults(`export default ${code}`)).toEqual([]);
});
