import { endpoints as account } from "#lib/account/api.ts";
import { endpoints as admin } from "#lib/admin/api.ts";
import type { Endpoint } from "#lib/api/endpoint.ts";
import { endpoints as clusters } from "#lib/clusters/api.ts";
import { endpoints as discussion } from "#lib/discussion/api.ts";
import { endpoints as events } from "#lib/events/api.ts";
import { endpoints as files } from "#lib/files/api.ts";
import { endpoints as following } from "#lib/following/api.ts";
import { endpoints as library } from "#lib/library/api.ts";
import { endpoints as members } from "#lib/members/api.ts";
import { endpoints as notifications } from "#lib/notifications/api.ts";
import { endpoints as organizations } from "#lib/organizations/api.ts";
import { endpoints as pages } from "#lib/pages/api.ts";
import { endpoints as registry } from "#lib/registry/api.ts";
import { endpoints as search } from "#lib/search/api.ts";
import "./file-uses.ts";
import { endpoints as me } from "./me.ts";

/** Every door of the HTTP API, one list a domain; the route, its description and the doors test read this. */
export const endpoints: Endpoint[] = [...account, ...clusters, ...organizations, ...discussion, ...files, ...library, ...admin, ...events, ...following, ...me, ...members, ...notifications, ...pages, ...registry, ...search];
