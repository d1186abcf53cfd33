import { expect, test } from "vitest";
import { isLoopback } from "#lib/core/loopback.ts";
import { readSettings } from "#lib/core/settings.ts";

const read = (environment: Record<string, string>) => readSettings(environment as NodeJS.ProcessEnv);

test("without any variable everything has a value", () => {
  expect(read({})).toMatchObject({
    PORT: 3000, HOST: "127.0.0.1", APP_URL: "http://localhost:3000", CONTENT_ORIGIN: "http://content.localhost:3000", DATA_DIR: ".data", SEED_DEMO: true,
  });
});

test("demonstration data is off with an outside database, unless it is asked for", () => {
  const DATABASE_URL = "postgres://somewhere/cluster";
  expect(read({ DATABASE_URL }).SEED_DEMO).toBe(false);
  expect(read({ DATABASE_URL, SEED_DEMO: "yes" }).SEED_DEMO).toBe(true);
});

test("an empty variable counts as unset", () => {
  expect(read({ PORT: "", SMTP_URL: " " })).toMatchObject({ PORT: 3000 });
});

test.each([
  [{ PORT: "three" }, 'PORT is a whole number from 0 to 65535; it is now "three"'],
  [{ PORT: "70000" }, 'PORT is a whole number from 0 to 65535; it is now "70000"'],
  [{ APP_URL: "cluster.example" }, "APP_URL is an address that begins with http:// or https://"],
  [{ SEED_DEMO: "perhaps" }, 'SEED_DEMO is on or off; it is now "perhaps"'],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL is trace, debug, info, warn, error, fatal or silent"],
  [{ OIDC_ISSUER: "https://id.example" }, "OIDC_ISSUER and OIDC_CLIENT_ID are set together, or neither"],
  [{ S3_ENDPOINT: "https://s3.example", S3_BUCKET: "cluster" }, "S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are set together, or none of them"],
  [{ S3_ADDRESSING: "subdomain" }, 'S3_ADDRESSING is path or host; it is now "subdomain"'],
])("a wrong value is named: %j", (environment, words) => {
  expect(() => read(environment)).toThrow(words);
});

test("all wrong values are named at once, and secrets are not repeated", () => {
  expect(() => read({ PORT: "x", METRICS_TOKEN: "hunter2" })).toThrow(/PORT is .*\nMETRICS_TOKEN has at least 16 characters$/);
});

test("APP_URL is an origin, without a slash at the end", () => {
  expect(read({ APP_URL: "https://cluster.example/" }).APP_URL).toBe("https://cluster.example");
});

test("loopback is this computer only", () => {
  expect(["127.0.0.1", "::1", "localhost"].map(isLoopback)).toEqual([true, true, true]);
  expect(isLoopback("0.0.0.0")).toBe(false);
});
