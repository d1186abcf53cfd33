import { requiredFields } from "./input.ts";

/** A run that has not been heard of for so long has died, in milliseconds. */
export const presumedDead = 45_000;

export const importStatuses = ["uploaded", "trying", "tried", "applying", "applied", "failed"] as const;
export type ImportStatus = (typeof importStatuses)[number];

type Moment = Date | string | null;
/** What decides how far an import is. */
export type ImportState = {
  runId: string | null;
  heartbeatAt: Moment;
  triedAt: Moment;
  applyStartedAt: Moment;
  appliedAt: Moment;
  failedAt: Moment;
  mapping: Record<string, number>;
  counts: Record<string, number>;
};

export function statusOf({ runId, triedAt, applyStartedAt, appliedAt, failedAt }: Omit<ImportState, "mapping" | "counts" | "heartbeatAt">): ImportStatus {
  if (appliedAt) return "applied";
  if (runId) return applyStartedAt ? "applying" : "trying";
  if (failedAt) return "failed";
  return triedAt ? "tried" : "uploaded";
}

/** A run is under way, and has been heard of lately. */
export const isRunning = ({ runId, heartbeatAt }: ImportState, now = Date.now()) =>
  runId !== null && heartbeatAt !== null && now - new Date(heartbeatAt).getTime() < presumedDead;

/** The mapping may be corrected, which takes back what a trial has said. */
export const mayCorrect = (state: ImportState, now?: number) => !state.appliedAt && !isRunning(state, now);

export const mayTry = (state: ImportState, now?: number) => mayCorrect(state, now) && requiredFields.every((field) => state.mapping[field] !== undefined);

/** There is a trial, and it found something to do. */
export const mayApply = (state: ImportState, now?: number) => mayCorrect(state, now) && state.triedAt !== null && (state.counts.create ?? 0) + (state.counts.update ?? 0) > 0;

export const mayRemove = mayCorrect;
