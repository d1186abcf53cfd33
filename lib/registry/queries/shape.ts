import type { imports } from "#db/schema/registry.ts";
import { isRunning, statusOf, type ImportState, type ImportStatus } from "../policy.ts";
import type { Outcome } from "../input.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Row = typeof imports.$inferSelect;

/** What a list shows of an import. Times in ISO 8601, UTC. */
export type ImportCard = {
  id: string;
  fileName: string;
  /** Bytes */
  size: number;
  status: ImportStatus;
  /** A run is under way and was heard of lately; one that died is found and asked for again within two minutes */
  running: boolean;
  /** Rows of the file, known once a trial has counted them */
  total: number;
  /** Rows that the run under way has dealt with */
  done: number;
  counts: Partial<Record<Outcome | "all" | "remarked", number>>;
  createdAt: string;
  createdBy: string | null;
  appliedAt: string | null;
};

/** An import as its page shows it. */
export type Import = ImportCard & {
  encoding: string;
  delimiter: string;
  headerLine: boolean;
  headers: string[];
  samples: string[][];
  mapping: Record<string, number>;
  language: Locale;
  triedAt: string | null;
  failure: string | null;
  rev: number;
  /** What the policy decides from, and when it was read, in milliseconds */
  state: ImportState;
  readAt: number;
};

export function showCard(row: Omit<Row, "headers" | "samples">, createdBy: string | null): ImportCard {
  return {
    id: row.id, fileName: row.fileName, size: row.size, status: statusOf(row), running: isRunning(row), total: row.total, done: row.done, counts: row.counts,
    createdAt: row.createdAt.toISOString(), createdBy, appliedAt: row.appliedAt?.toISOString() ?? null,
  };
}

export function showImport(row: Row, createdBy: string | null): Import {
  const { runId, heartbeatAt, triedAt, applyStartedAt, appliedAt, failedAt, mapping, counts } = row;
  return {
    ...showCard(row, createdBy),
    encoding: row.encoding, delimiter: row.delimiter, headerLine: row.headerLine, headers: row.headers, samples: row.samples, mapping, language: row.language,
    triedAt: triedAt?.toISOString() ?? null, failure: row.failure, rev: row.rev,
    state: { runId, heartbeatAt, triedAt, applyStartedAt, appliedAt, failedAt, mapping, counts },
    readAt: Date.now(),
  };
}

