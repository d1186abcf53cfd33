import type { Endpoint } from "#lib/api/endpoint.ts";
import { endpoints as arranging } from "./api/arranging.ts";
import { endpoints as reading } from "./api/reading.ts";
import { endpoints as writing } from "./api/writing.ts";

/** Every door of the HTTP API to pages. */
export const endpoints: Endpoint[] = [...reading, ...writing, ...arranging];
