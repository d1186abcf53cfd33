import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { blockMember, unblockMember } from "../commands/blocks.ts";
import { acceptContact, declineContact, removeContact, requestContact, withdrawContact } from "../commands/contacts.ts";
import { contactFilter, contactRequestInput } from "../input/contacts.ts";
import { listBlocked, listContacts } from "../queries/contacts.ts";
import { blockedShown, contactShown } from "../shapes/profile.ts";

const tag = "Contacts";
const byId = z.object({ id: z.uuid() });
const handle = z.object({ handle: z.string().max(101) });

export const endpoints = [
  endpoint({
    method: "get", path: "/me/contacts", tag, who: "member", query: contactFilter.extend(pageQuery), output: pageOf(contactShown),
    summary: "Your contacts by name, or the requests that came in or were sent, the newest first",
    run: (viewer, { query }) => listContacts(viewer, query as never),
  }),
  endpoint({
    method: "post", path: "/contact-requests", tag, who: "member", status: 201, body: contactRequestInput, output: z.object({ id: z.uuid(), accepted: z.boolean().describe("They had asked you already: you are contacts now") }),
    summary: "Ask a member to be your contact",
    run: (viewer, { body }) => requestContact(viewer, body),
  }),
  endpoint({
    method: "post", path: "/contact-requests/{id}/acceptance", tag, who: "member", params: byId,
    summary: "Say yes to a request",
    run: (viewer, { params }) => acceptContact(viewer, { requestId: params.id }),
  }),
  endpoint({
    method: "post", path: "/contact-requests/{id}/decline", tag, who: "member", params: byId,
    summary: "Say no to a request; the other is not told",
    run: (viewer, { params }) => declineContact(viewer, { requestId: params.id }),
  }),
  endpoint({
    method: "post", path: "/contact-requests/{id}/withdrawal", tag, who: "member", params: byId,
    summary: "Take your request back",
    run: (viewer, { params }) => withdrawContact(viewer, { requestId: params.id }),
  }),
  endpoint({
    method: "delete", path: "/me/contacts/{handle}", tag, who: "member", params: handle,
    summary: "Be contacts no more",
    run: (viewer, { params }) => removeContact(viewer, params),
  }),
  endpoint({
    method: "get", path: "/me/blocks", tag, who: "member", query: z.object(pageQuery), output: pageOf(blockedShown),
    summary: "Whom you have blocked",
    run: (viewer, { query }) => listBlocked(viewer, query),
  }),
  endpoint({
    method: "post", path: "/me/blocks", tag, who: "member", body: z.object({ handle: z.string().max(101) }),
    summary: "Block a member: neither of you exists for the other",
    run: (viewer, { body }) => blockMember(viewer, body),
  }),
  endpoint({
    method: "delete", path: "/me/blocks/{id}", tag, who: "member", params: byId,
    summary: "Unblock a member",
    run: (viewer, { params }) => unblockMember(viewer, { memberId: params.id }),
  }),
];
