import type { Issue } from "#lib/core/errors.ts";
import type { EntryRef } from "./input.ts";

/** What was not done to one of many, and why: a key of the catalogue of errors. The name is null where nothing is there for the viewer. */
export type NotDone = EntryRef & { name: string | null; reason: string; values?: Issue["values"] };
export type Outcome = { done: EntryRef[]; refused: NotDone[] };
