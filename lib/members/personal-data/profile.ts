import { eq, or } from "drizzle-orm";
import { contacts, memberBlocks } from "#db/schema/members-contacts.ts";
import { follows } from "#db/schema/members-follows.ts";
import { formerHandles, memberFields, memberPositions } from "#db/schema/members-profiles.ts";
import { clusters } from "#db/schema/clusters.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { PersonalData } from "#lib/core/personal-data.ts";
import { endFileUse } from "#lib/files/commands.ts";
import { memberPhoto } from "../files.ts";

/** What one says of oneself, whom one knows, blocks and follows. Of others their handles, as one sees them oneself. */
export const personalData: PersonalData = {
  name: "profile",
  async export(tx, memberId) {
    const fields = await tx.select({ field: memberFields.field, visibility: memberFields.visibility, value: memberFields.value }).from(memberFields).where(eq(memberFields.memberId, memberId));
    const positions = await tx.select({ organization: memberPositions.organizationName, title: memberPositions.title, fromYear: memberPositions.fromYear, toYear: memberPositions.toYear })
      .from(memberPositions).where(eq(memberPositions.memberId, memberId)).orderBy(memberPositions.ordinal);
    const asked = await tx.select({ handle: members.handle, note: contacts.note, at: contacts.createdAt, acceptedAt: contacts.acceptedAt, withdrawnAt: contacts.withdrawnAt, endedAt: contacts.endedAt })
      .from(contacts).innerJoin(members, eq(members.id, contacts.addresseeId)).where(eq(contacts.requesterId, memberId));
    const askedBy = await tx.select({ handle: members.handle, at: contacts.createdAt, acceptedAt: contacts.acceptedAt, declinedAt: contacts.declinedAt, endedAt: contacts.endedAt })
      .from(contacts).innerJoin(members, eq(members.id, contacts.requesterId)).where(eq(contacts.addresseeId, memberId));
    const blocked = await tx.select({ handle: members.handle, at: memberBlocks.createdAt }).from(memberBlocks).innerJoin(members, eq(members.id, memberBlocks.blockedId)).where(eq(memberBlocks.blockerId, memberId));
    const following = await tx.select({ organization: organizations.slug, cluster: clusters.slug, member: members.handle, since: follows.createdAt }).from(follows)
      .leftJoin(organizations, eq(organizations.id, follows.organizationId)).leftJoin(clusters, eq(clusters.id, follows.clusterId)).leftJoin(members, eq(members.id, follows.memberId))
      .where(eq(follows.followerId, memberId));
    const handles = await tx.select({ handle: formerHandles.handle, until: formerHandles.expiresAt }).from(formerHandles).where(eq(formerHandles.memberId, memberId));
    const photo = (fields.find(({ field }) => field === "photo")?.value as { fileId?: string } | null)?.fileId;
    return { data: { fields, positions, contacts: { asked, askedBy }, blocked, following, formerHandles: handles }, fileIds: photo ? [photo] : [] };
  },
  async erase(tx, memberId) {
    await endFileUse(tx, { kind: memberPhoto.kind, subjectId: memberId });
    for (const table of [memberFields, memberPositions, formerHandles]) await tx.delete(table).where(eq(table.memberId, memberId));
    await tx.delete(contacts).where(or(eq(contacts.requesterId, memberId), eq(contacts.addresseeId, memberId)));
    await tx.delete(memberBlocks).where(or(eq(memberBlocks.blockerId, memberId), eq(memberBlocks.blockedId, memberId)));
    await tx.delete(follows).where(or(eq(follows.followerId, memberId), eq(follows.memberId, memberId)));
  },
};
