import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { itemShown } from "#lib/clusters/api/network-shown.ts";
import { guestInput } from "#lib/clusters/input/guests.ts";
import { showInInput } from "#lib/clusters/input/network.ts";
import { inviteToPage } from "../commands/guests.ts";
import { movePage } from "../commands/move.ts";
import { destroyPage, removeText } from "../commands/remove.ts";
import { showPageIn } from "../commands/show.ts";
import { archivePage, setLocked, setPublished, trashPage, unarchivePage, untrashPage } from "../commands/states.ts";
import { localeParam, placeInput } from "../input.ts";
import { listPlaces } from "../queries/shown.ts";

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
    method: "delete", path: "/pages/{id}/texts/{locale}", summary: "Take a page out of one of its languages, on top of the version of If-Match; bringing a version back undoes it", tag, who: "member", ifMatch: true,
    params: params.extend({ locale: localeParam }), run: (viewer, { params: { id, locale }, rev }) => removeText(viewer, { pageId: id, locale, rev }),
  }),
  endpoint({ method: "delete", path: "/pages/{id}/remains", summary: "Delete for ever what lies in the trash, with all that went in with it (coordinators)", tag, who: "member", params, run: (viewer, { params }) => destroyPage(viewer, { pageId: params.id }) }),
  endpoint({
    method: "get", path: "/pages/{id}/placements", summary: "In which other clusters it is shown or offered (coordinators of its own)", tag, who: "member", params, output: z.object({ items: z.array(itemShown) }),
    run: async (viewer, { params }) => ({ items: await listPlaces(viewer, params.id) }),
  }),
  endpoint({
    method: "post", path: "/pages/{id}/placements", summary: "Show it in another cluster, or offer it there; the pages below it are not shown with it", tag, who: "member", status: 201, params, body: showInInput,
    output: z.object({ id: z.uuid(), shown: z.boolean().describe("At once; else it waits for the other cluster's answer") }),
    run: (viewer, { params, body }) => showPageIn(viewer, { pageId: params.id, ...body }),
  }),
  endpoint({
    method: "post", path: "/pages/{id}/guests", summary: "Invite a person from outside to this page alone (coordinators)", tag, who: "member", status: 201,
    params, body: guestInput, output: z.object({ id: z.uuid() }),
    run: (viewer, { params, body }) => inviteToPage(viewer, { pageId: params.id, ...body }),
  }),
];
