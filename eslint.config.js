import accessibility from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import typescript from "typescript-eslint";
import { wordsFromCatalogues } from "./checks/lint/words.ts";

const tests = ["**/*.test.{ts,tsx}", "e2e/**", "db/factories/**", "db/testing/**"];

export default defineConfig(
  { ignores: ["**/node_modules/", ".next*/", ".data/", "bench/out/", "next-env.d.ts", "coverage/", "test-results/", "playwright-report/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: [{ from: "package", name: ["test", "describe", "it"], package: "vitest" }] }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false, arguments: false } }], // form actions, listeners and timers may be async
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unnecessary-type-assertion": "off", // what narrows for a reader may be known to the compiler already
      "@typescript-eslint/no-base-to-string": "off", // takes every unknown for an object
      "@typescript-eslint/require-await": "off", // 'use cache' functions and actions are async by contract
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports", disallowTypeAnnotations: false }],
      "no-console": "error", // lib/core/log.ts
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-redundant-type-constituents": "off", // `Known | unknown` tells a reader something
      "prefer-const": ["error", { ignoreReadBeforeAssign: true }],
      "@typescript-eslint/only-throw-error": ["error", { allowThrowingUnknown: true, allowThrowingAny: true, allowRethrowing: true }],
      "@typescript-eslint/prefer-promise-reject-errors": ["error", { allowThrowingUnknown: true, allowThrowingAny: true }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-lines": ["error", { max: 200, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: ["{app,components}/**/*.tsx"],
    extends: [hooks.configs.flat.recommended, accessibility.flatConfigs.strict],
    plugins: { house: { rules: { "words-from-catalogues": wordsFromCatalogues } } },
    rules: {
      "house/words-from-catalogues": "error",
      "react-hooks/set-state-in-effect": "off", // what only the browser knows can be asked after mounting only
    },
  },
  {
    // what runs in a terminal speaks to a terminal
    files: ["{bench,bin,checks,db/seed,db/testing}/**", "lib/server/**", "lib/i18n/translator.ts", "*.config.ts"],
    rules: { "no-console": "off" },
  },
  { files: [...tests, "db/seed/**", "lib/i18n/catalogue.ts"], rules: { "max-lines": "off" } },
  {
    files: tests,
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off", // answers of the API are compared, not used
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/restrict-template-expressions": "off",
    },
  },
);
