import type { ZodError } from "zod";
import type { Issue } from "./errors.ts";

/** Zod's findings as issues: messages are keys of the `errors` catalogue where the schema gave one, else a key by Zod's code. */
export const issuesOf = (error: ZodError): Issue[] =>
  error.issues.map((issue) => ({ path: issue.path.join("."), reason: /^[a-z_.]+$/.test(issue.message) ? issue.message : `zod_${issue.code}` }));
