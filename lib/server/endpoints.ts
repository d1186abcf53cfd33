import type { Endpoint } from "#lib/api/endpoint.ts";
import { endpoints as events } from "#lib/events/api.ts";
import { endpoints as notifications } from "#lib/notifications/api.ts";

/** Every door of the HTTP API, one list a domain; the route, its description and the doors test read this. */
export const endpoints: Endpoint[] = [...events, ...notifications];
