/** One line of `npm test`: a command, and how to read from it what passed. */
export type Check = {
  name: string;
  /** Processors that it keeps busy: lights run two at a time, heavies alone. */
  cores: 1 | 2;
  /** Checks that must have passed before, by name. */
  after?: string[];
  command: string[];
  env?: Record<string, string>;
  /** Paths named on the command line are handed on to it (`npm test -- --only=unit lib/clusters`). */
  takesPaths?: true;
  /** Reads single tests out of the report that it wrote; without it the check counts as one. */
  count?: () => Promise<Tally>;
  /** Seconds after which it is ended and has failed: nothing may hang. */
  limit: number;
};

export type Tally = { passed: number; failed: number; skipped: string[] };

export type Outcome = Tally & { name: string; seconds: number; output: string };
