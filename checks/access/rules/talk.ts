import { v7 } from "uuid";
import { aMember } from "#db/factories/members.ts";
import { aSend } from "#db/factories/discussion.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { postMessage } from "#lib/discussion/commands/post.ts";
import { managers, moderators, workspace } from "../personas.ts";
import type { Knock, Rules } from "../rule.ts";
import type { World } from "../world.ts";

const room = ({ conversation }: World): Knock => ({ params: { id: conversation.id } });

/** A new message of the participant. */
const aMessage = async ({ conversation, viewers }: World, more: Knock = {}): Promise<Knock> => {
  const { id } = await postMessage(viewers.participant as MemberViewer, aSend(conversation.id));
  return { params: { id }, ...more };
};

export const rules: Rules = {
  "GET /clusters/{slug}/conversations": { open: workspace, knock: ({ cluster }) => ({ params: { slug: cluster.slug } }) },
  "GET /conversations/{id}/messages": { open: workspace, knock: room },
  "POST /conversations/{id}/messages": { open: workspace, knock: (world) => ({ ...room(world), body: { clientId: v7(), body: "Good day" } }) },
  "PUT /conversations/{id}/read-mark": {
    open: workspace,
    knock: async (world) => {
      await aMessage(world);
      return { ...room(world), body: { seq: 1 } };
    },
  },
  "GET /conversations/{id}/guests": { open: workspace, knock: room },
  "POST /conversations/{id}/guests": { open: managers, knock: async (world) => ({ ...room(world), body: { email: (await aMember()).member.email } }) },
  "GET /messages/{id}": { open: workspace, knock: (world) => aMessage(world) },
  // one's own words are nobody else's to change, and a moderator's to take down
  "PATCH /messages/{id}": { open: ["participant"], knock: (world) => aMessage(world, { body: { body: "Better said" }, rev: 0 }) },
  "DELETE /messages/{id}": { open: ["participant", ...moderators], knock: (world) => aMessage(world) },
  "POST /messages/{id}/reactions": { open: workspace, knock: (world) => aMessage(world, { body: { emoji: "👍" } }) },
};
