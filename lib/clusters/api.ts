import type { Endpoint } from "#lib/api/endpoint.ts";
import { endpoints as clusters } from "./api/clusters.ts";
import { endpoints as participants } from "./api/participants.ts";
import { endpoints as requests } from "./api/requests.ts";

/** Every door of the HTTP API to clusters. */
export const endpoints: Endpoint[] = [...clusters, ...requests, ...participants];
