import { mount } from "#lib/api/mount.ts";
import { findRequestViewer } from "#lib/auth/request.ts";
import { endpoints } from "#lib/server/endpoints.ts";

const api = mount(endpoints, findRequestViewer);
const answer = (request: Request) => api.fetch(request);

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
