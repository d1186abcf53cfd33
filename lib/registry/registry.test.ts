import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { anAppliedImport, aTriedImport } from "#db/factories/registry.ts";
import { clusters } from "#db/schema/clusters.ts";

const realFile = "/work/shared/data/clusters/cluster-organisations.csv";

test.skipIf(!existsSync(realFile))("345 real cluster organisations come in", async () => {
  const csv = await readFile(realFile);
  const first = await anAppliedImport({ csv });
  console.log(first.found.counts, first.found.mapping, first.found.failure);
  const t: Record<string, string[]> = {};
  for (const row of first.rows) for (const r of row.remarks) (t[r.code] ??= []).push(`${row.line}:${r.value}`);
  console.log(Object.entries(t).map(([k, v]) => `${k} ${v.length}: ${v.join(" | ")}`).join("\n"));
  const again = await aTriedImport({ csv });
  console.log(again.found.counts);
  console.log(await database().select().from(clusters).limit(2));
  expect(await database().$count(clusters, eq(clusters.country, "AT"))).toBe(32);
});
