import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { guestInput } from "#lib/clusters/input/guests.ts";
import { inviteToPage } from "../commands/guests.ts";
import { movePage } from "../commands/move.ts";
import { archivePage, setLocked, setPublished, trashPage, unarchivePage, untrashPage } from "../commands/states.ts";
import { placeInput } from "../input.ts";

const tag = "Pages";
const params = z.object({ id: z.uuid() });

export const endpoints = [
  endpoint({
    method: "put", path: "/pages/{id}/place", summary: "Put a page, with all below it, elsewhere in the tree", tag, who: "member", params, body: placeInput,
    run: (viewer, { params, body }) => movePage(viewer, { pageId: params.id, ...body }),
  }),
  endpoint({ method: "put", path: "/pages/{id}/lock", summary: "Only coordinators change it from now", tag, who: "member", params, run: (viewer, { params }) => setLocked(viewer, { pageId: params.id, locked: true }) }),
  endpoint({ method: "delete", path: "/pages/{id}/lock", summary: "Everybody inside changes it again", tag, who: "member", params, run: (viewer, { params }) => setLocked(viewer, { pageId: params.id, locked: false }) }),
  endpoint({ method: "put", path: "/pages/{id}/publication", summary: "Show a page on the cluster's public page (coordinators)", tag, who: "member", params, run: (viewer, { params }) => setPublished(viewer, { pageId: params.id, published: true }) }),
  endpoint({ method: "delete", path: "/pages/{id}/publication", summary: "Show it there no more", tag, who: "member", params, run: (viewer, { params }) => setPublished(viewer, { pageId: params.id, published: false }) }),
  endpoint({ method: "put", path: "/pages/{id}/archiving", summary: "Take a page and all below it out of the tree, to be read only", tag, who: "member", params, run: (viewer, { params }) => archivePage(viewer, { pageId: params.id }) }),
  endpoint({ method: "delete", path: "/pages/{id}/archiving", summary: "Bring it back into the tree", tag, who: "member", params, run: (viewer, { params }) => unarchivePage(viewer, { pageId: params.id }) }),
  endpoint({ method: "delete", path: "/pages/{id}", summary: "Put a page and all below it into the trash", tag, who: "member", params, run: (viewer, { params }) => trashPage(viewer, { pageId: params.id }) }),
  endpoint({ method: "post", path: "/pages/{id}/undeletion", summary: "Take it out of the trash, with all that went in with it", tag, who: "member", params, run: (viewer, { params }) => untrashPage(viewer, { pageId: params.id }) }),
  endpoint({
    method: "post", path: "/pages/{id}/guests", summary: "Invite a person from outside to this page alone (coordinators)", tag, who: "member", status: 201,
    params, body: guestInput, output: z.object({ id: z.uuid() }),
    run: (viewer, { params, body }) => inviteToPage(viewer, { pageId: params.id, ...body }),
  }),
];
