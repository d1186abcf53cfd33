import { z } from "zod";
import { defineFact } from "#lib/activity/kind.ts";

/** A file's words have been read, and its preview drawn. The subject is the file; the search wants to know. */
export const fileRead = defineFact("file.read", z.object({}));
