import { v7 } from "uuid";
import { database } from "#db/client.ts";
import { conversations } from "#db/schema/discussion.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { aParticipant } from "./clusters.ts";
import { aRepresentative } from "./organizations.ts";

/**
 * The general channel of a cluster with one participant: `{ conversation, members, …what aParticipant gives }`. `members`
 * are `people` representatives, the administrator first.
 */
export async function aChannel({ people = 1, ...given }: { people?: number } & Parameters<typeof aParticipant>[0] = {}) {
  const together = await aParticipant(given);
  const [conversation] = await database().insert(conversations).values({ kind: "channel", clusterId: together.cluster.id, name: "general" }).returning();
  const others: MemberViewer[] = [];
  while (others.length < people - 1) others.push(await aRepresentative(together.organization.id));
  return { ...together, conversation: conversation!, members: [together.administrator, ...others] };
}

/** What a client sends: a new `clientId` each time. */
export const aSend = (conversationId: string, body = "Good day", more: { clientId?: string; replyToId?: string } = {}) => ({ conversationId, clientId: v7(), body, ...more });
