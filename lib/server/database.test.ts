import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { readSettings } from "#lib/core/settings.ts";
import { databaseInWords, openDatabase } from "#lib/server/database.ts";
import { loadSecrets } from "#lib/server/secrets.ts";
import { inWords } from "#lib/server/words.ts";

const said = async (work: Promise<unknown>) => String(await work.catch(databaseInWords));

test("an outside database is used as it is", async () => {
  const settings = readSettings({ DATABASE_URL: "postgres://app@db/cluster", DATABASE_OWNER_URL: "postgres://owner@db/cluster" } as unknown as NodeJS.ProcessEnv);
  expect(await openDatabase(settings, () => {}, () => {})).toMatchObject({ kind: "outside", appUrl: "postgres://app@db/cluster", ownerUrl: "postgres://owner@db/cluster" });
});

test("why an outside database cannot be used is said in words", async () => {
  const nobody = "postgres://x:y@127.0.0.1:1/z";
  expect(await said(migrate({ ownerUrl: nobody, appUrl: nobody }))).toContain("nothing listens there");

  const wrong = new URL(process.env.DATABASE_URL!);
  wrong.password = "wrong";
  expect(await said(migrate({ ownerUrl: wrong.href, appUrl: wrong.href }))).toContain("the password is wrong");

  const missing = new URL(process.env.DATABASE_OWNER_URL!);
  missing.pathname = "/nowhere";
  expect(await said(migrate({ ownerUrl: missing.href, appUrl: missing.href }))).toContain("there is no such database");
});

test("secrets are made where there is not even a folder yet, and stay the same", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cluster-secrets-"));
  const [one, other] = await Promise.all([loadSecrets(join(folder, "data")), loadSecrets(join(folder, "data"))]);
  expect(one).toEqual(other);
  expect(one.sessionSecret).toHaveLength(43);
  await rm(folder, { recursive: true });
});

test("what the system says is put into words, however deep it is wrapped", () => {
  const full = Object.assign(new Error("could not extend file: No space left on device"), { code: "53100" });
  const wrapped = new Error("Failed query", { cause: full });
  expect(String(inWords(wrapped, "/data"))).toMatch(/The disk is full: nothing more can be written to \/data/);
  expect(String(inWords(Object.assign(new Error(), { code: "EACCES" }), "/data"))).toMatch(/There is no permission to write to \/data/);
  expect(inWords("else", "/data")).toBe("else");
});
