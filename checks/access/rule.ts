import type { Viewer } from "#lib/core/viewer.ts";
import type { Persona } from "./personas.ts";
import type { World } from "./world.ts";

/**
 * What is said at a door. `rev` goes into If-Match, `raw` is a body that is no JSON. `as` knocks in the place of the
 * persona: somebody new of the same standing, where the deed would spoil the persona for the doors that follow.
 */
export type Knock = { params?: Record<string, string>; query?: string; body?: unknown; rev?: number; raw?: { type: string; bytes: Uint8Array<ArrayBuffer> }; as?: Viewer };

/**
 * To whom a door of the API is open. The knock must be right in every other respect, so that only who knocks decides: an
 * open door answers below 400, a closed one 401, 403 or 404. It is asked anew for each persona: a write brings its own
 * subject, since the one before may have changed it.
 */
export type Rule = { open: readonly Persona[]; knock?: (world: World, viewer: Viewer, persona: Persona) => Knock | Promise<Knock> };

/** By `POST /clusters/{slug}/join-requests`. */
export type Rules = Record<string, Rule>;
