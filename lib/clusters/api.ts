import type { Endpoint } from "#lib/api/endpoint.ts";
import { endpoints as agreements } from "./api/agreements.ts";
import { endpoints as clusters } from "./api/clusters.ts";
import { endpoints as guests } from "./api/guests.ts";
import { endpoints as invitations } from "./api/invitations.ts";
import { endpoints as network } from "./api/network.ts";
import { endpoints as overview } from "./api/overview.ts";
import { endpoints as participants } from "./api/participants.ts";
import { endpoints as proposals } from "./api/proposals.ts";
import { endpoints as requests } from "./api/requests.ts";
import { endpoints as roles } from "./api/roles.ts";

/** Every door of the HTTP API to clusters. */
export const endpoints: Endpoint[] = [...clusters, ...requests, ...participants, ...roles, ...agreements, ...invitations, ...proposals, ...guests, ...network, ...overview];
