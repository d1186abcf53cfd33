import { z } from "zod";

export const person = z.object({ id: z.uuid(), name: z.string(), handle: z.string() }).meta({ id: "Person" });

export const messageShape = z
  .object({
    id: z.uuid(),
    conversationId: z.uuid(),
    seq: z.number().int().describe("1, 2, 3, … without gaps in its conversation"),
    rev: z.number().int().describe("The conversation's revision of the last change to this message; 0 if it never changed"),
    clientId: z.uuid(),
    author: person.nullable().describe("Null when the account is gone"),
    body: z.string().describe("Empty once deleted"),
    replyTo: z
      .object({ id: z.uuid(), seq: z.number().int(), author: person.nullable(), excerpt: z.string(), deleted: z.boolean() })
      .nullable(),
    reactions: z.array(z.object({ emoji: z.string(), memberIds: z.array(z.uuid()) })),
    createdAt: z.iso.datetime(),
    editedAt: z.iso.datetime().nullable(),
    deletedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Message" });

export const conversationShape = z
  .object({
    id: z.uuid(),
    kind: z.enum(["channel"]),
    clusterId: z.uuid(),
    name: z.string(),
    lastSeq: z.number().int(),
    readSeq: z.number().int().describe("How far the caller has read"),
    unread: z.number().int().describe("Messages of others after that"),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Conversation" });
