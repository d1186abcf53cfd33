import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { anImport, applied, tried } from "#db/factories/registry.ts";

const rows = Number(process.env.BIG ?? 20_000);
function bigCsv() {
  const lines = ["name;country;ecosystem;city;website"];
  for (let n = 0; n < rows; n++) lines.push(`Cluster ${n} of ${["Vitebsk", "Graz", "Kaunas"][n % 3]};${["BY", "AT", "LT"][n % 3]};Digital;${["Vitebsk", "Graz", "Kaunas"][n % 3]};https://example.org/${n}`);
  return lines.join("\r\n");
}
test("many rows", async () => {
  const clock = () => performance.now() | 0;
  let t = clock();
  const lap = (what: string) => { console.log(what, clock() - t, "ms", (process.memoryUsage().rss / 1e6) | 0, "MB"); t = clock(); };
  const csv = bigCsv();
  lap(`made ${csv.length}`);
  const { importId, viewer } = await anImport({ csv });
  lap("upload");
  const { requestTrial, requestApplication } = await import("./commands/run.ts");
  const { runNow } = await import("#db/factories/registry.ts");
  const { tryImportJob, applyImportJob } = await import("./jobs.ts");
  await requestTrial(viewer, { importId }); await runNow(tryImportJob, importId); lap("try");
  await requestApplication(viewer, { importId }); await runNow(applyImportJob, importId); lap("apply");
  const again = await anImport({ csv, viewer }); lap("upload");
  await requestTrial(viewer, { importId: again.importId }); await runNow(tryImportJob, again.importId); lap("try again");
  expect(1).toBe(1);
}, 600_000);
