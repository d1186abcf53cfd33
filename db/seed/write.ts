import type { Transaction } from "#db/client.ts";
import { activity } from "#db/schema/activity.ts";
import { clusters, coordinators, joinRequests, participants } from "#db/schema/clusters.ts";
import { clusterItems, clusterTies, unions } from "#db/schema/clusters-network.ts";
import { conversations, messages, reactions, readMarks } from "#db/schema/discussion.ts";
import { events } from "#db/schema/events.ts";
import { files, fileTexts, fileUses } from "#db/schema/files.ts";
import { libraryFiles, libraryFolders, libraryVersions } from "#db/schema/library.ts";
import { contacts } from "#db/schema/members-contacts.ts";
import { follows } from "#db/schema/members-follows.ts";
import { memberFields, memberPositions } from "#db/schema/members-profiles.ts";
import { members } from "#db/schema/members.ts";
import { notifications, notificationSettings, toldFacts } from "#db/schema/notifications.ts";
import { pages, pageTexts, pageVersions } from "#db/schema/pages.ts";
import { organizations, representatives } from "#db/schema/organizations.ts";
import { keepBytes } from "#lib/files/commands/keep.ts";
import type { World } from "./world.ts";

/** Writes all rows, one statement a table, those that others point to first. */
export async function write(tx: Transaction, world: World): Promise<void> {
  await tx.insert(members).values([...world.people.values()]);
  await tx.insert(organizations).values([...world.organizations.values()]);
  await tx.insert(representatives).values(world.representatives);
  await tx.insert(clusters).values([...world.clusters.values()]);
  await tx.insert(memberFields).values(world.memberFields);
  await tx.insert(memberPositions).values(world.memberPositions);
  await tx.insert(contacts).values(world.contacts);
  await tx.insert(follows).values(world.follows);
  await tx.insert(coordinators).values(world.coordinators);
  await tx.insert(joinRequests).values(world.joinRequests);
  await tx.insert(participants).values(world.participants);
  await tx.insert(unions).values(world.unions);
  await tx.insert(clusterTies).values(world.clusterTies);
  await tx.insert(clusterItems).values(world.clusterItems);
  await tx.insert(events).values(world.events);
  await tx.insert(conversations).values(world.conversations);
  await tx.insert(messages).values(world.messages);
  await tx.insert(reactions).values(world.reactions);
  await tx.insert(readMarks).values(world.readMarks);
  await tx.insert(pages).values(world.pages);
  await tx.insert(pageTexts).values(world.pageTexts);
  await tx.insert(pageVersions).values(world.pageVersions);
  for (const bytes of world.bytes.values()) await keepBytes(tx, bytes);
  await tx.insert(files).values(world.files);
  await tx.insert(fileTexts).values(world.fileTexts);
  await tx.insert(fileUses).values(world.fileUses);
  await tx.insert(libraryFolders).values(world.libraryFolders);
  await tx.insert(libraryFiles).values(world.libraryFiles);
  await tx.insert(libraryVersions).values(world.libraryVersions);
  await tx.insert(activity).values(world.facts);
  await tx.insert(toldFacts).values(world.facts.map(({ id }) => ({ activityId: id! }))); // its people have their notifications below
  await tx.insert(notifications).values(world.notifications);
  await tx.insert(notificationSettings).values(world.notificationSettings);
}
