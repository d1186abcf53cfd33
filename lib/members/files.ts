import { and, eq, sql } from "drizzle-orm";
import { memberFields } from "#db/schema/members-profiles.ts";
import { members } from "#db/schema/members.ts";
import { defineFileUse } from "#lib/files/uses.ts";
import { isThereFor } from "./queries/reachable.ts";
import { fieldVisible } from "./queries/visible.ts";

/** A member's photo: for whom its owner says, of those for whom they are there. */
export const memberPhoto = defineFileUse({
  kind: "member.photo",
  picture: true,
  maySee: async (viewer, memberId, tx) => {
    const [seen] = await tx.select({ one: sql`1` }).from(memberFields)
      .innerJoin(members, eq(members.id, memberFields.memberId))
      .where(and(eq(memberFields.memberId, memberId), eq(memberFields.field, "photo"), fieldVisible(viewer), isThereFor(viewer)));
    return seen !== undefined;
  },
});

export const fileUses = [memberPhoto];
