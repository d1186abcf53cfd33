import { z } from "zod";
import { defineJob, type Job } from "#lib/jobs/queue.ts";

const run = z.object({ importId: z.uuid(), runId: z.uuid(), memberId: z.uuid() });

// The work is loaded when it is done: it brings the gazetteer along, which those who only ask for a run do not need.

export const tryImportJob = defineJob({
  name: "registry.try",
  input: run,
  retries: 2,
  expireInSeconds: 1800,
  run: async (asked, context) => (await import("./work/try.ts")).tryImport(asked, context),
});

export const applyImportJob = defineJob({
  name: "registry.apply",
  input: run,
  retries: 2,
  expireInSeconds: 1800,
  run: async (asked, context) => (await import("./work/apply.ts")).applyImport(asked, context),
});

/** Finds runs whose process has died, and asks for them again. */
export const recoverImportsJob = defineJob({
  name: "registry.recover",
  input: z.object({}),
  retries: 0,
  schedule: { cron: "* * * * *" },
  run: async () => (await import("./work/recover.ts")).recoverImports({ trial: tryImportJob as unknown as Job, application: applyImportJob as unknown as Job }),
});

export const jobs: Job[] = [tryImportJob, applyImportJob, recoverImportsJob] as unknown as Job[];
