import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { optional } from "#lib/core/text.ts";
import { locales } from "#lib/i18n/locales.ts";
import { mailOutcomes, mailStates } from "./labels.ts";
import { findMail, listMails } from "./mails.ts";

const time = z.iso.datetime();
const fields = {
  id: z.uuid(),
  recipient: z.string(),
  kind: z.string().describe("What it is for, as confirm_email"),
  locale: z.enum(locales),
  subject: z.string(),
  state: z.enum(mailStates).describe("*mailbox*: kept here only, since no mail server is set"),
  createdAt: time,
  sentAt: time.nullable(),
};
const summary = z.object(fields).meta({ id: "MailSummary" });
const letter = z
  .object({ ...fields, text: z.string(), html: z.string(), failure: z.string().nullable().describe("What the mail server answered last"), attempts: z.number().int(),
    unsubscribeUrl: z.string().nullable().describe("Where one POST ends letters of this sort"), refusedAt: time.nullable().describe("Since when the mail server refuses the address for good"),
    tries: z.array(z.object({ startedAt: time, endedAt: time.nullable(), outcome: z.enum(mailOutcomes).nullable(), code: z.number().int().nullable(), answer: z.string().nullable() })).describe("The newest first, at most 100"),
  })
  .meta({ id: "Mail" });

const tag = "Project office";

export const endpoints = [
  endpoint({
    method: "get", path: "/mails", tag, who: "staff", query: z.object({ ...pageQuery, q: optional(z.string().max(200, "too_long")), state: optional(z.enum(mailStates)) }), output: pageOf(summary),
    summary: "Letters that the platform wrote, the newest first; q searches the recipient",
    run: (viewer, { query }) => listMails(viewer, query),
  }),
  endpoint({
    method: "get", path: "/mails/{id}", tag, who: "staff", params: z.object({ id: z.uuid() }), output: letter,
    summary: "One letter, as text and HTML",
    run: (viewer, { params }) => findMail(viewer, params.id),
  }),
];
