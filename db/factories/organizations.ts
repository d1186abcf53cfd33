import { v7 } from "uuid";
import { database } from "#db/client.ts";
import { organizations, representatives } from "#db/schema/organizations.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { aMember } from "./members.ts";

type Given = Partial<typeof organizations.$inferInsert> & { administrator?: MemberViewer };

let made = 0;

/** An organisation with one administrator (made if not given): `{ organization, administrator }`, the latter a viewer. */
export async function anOrganization({ administrator, ...given }: Given = {}) {
  made += 1;
  const unique = `${made}-${v7().slice(-8)}`;
  const who = administrator ?? (await aMember()).viewer;
  const [organization] = await database()
    .insert(organizations)
    .values({ slug: `organization-${unique}`, name: { en: `Organization ${unique}` }, kind: "enterprise", country: "BY", createdBy: who.memberId, ...given })
    .returning();
  await database().insert(representatives).values({ organizationId: organization!.id, memberId: who.memberId, role: "administrator" });
  return { organization: organization!, administrator: who };
}

/** One more representative of an organisation; `endedAt` makes a former one. */
export async function aRepresentative(organizationId: string, given: Partial<typeof representatives.$inferInsert> & { viewer?: MemberViewer } = {}) {
  const { viewer = (await aMember()).viewer, ...rest } = given;
  await database().insert(representatives).values({ organizationId, memberId: viewer.memberId, role: "representative", ...rest });
  return viewer;
}

/** An organisation that nobody speaks for, as an import makes them. */
export async function anUnclaimedOrganization(given: Partial<typeof organizations.$inferInsert> = {}) {
  made += 1;
  const unique = `${made}-${v7().slice(-8)}`;
  const [organization] = await database().insert(organizations)
    .values({ slug: `unclaimed-${unique}`, name: { en: `Unclaimed ${unique}` }, kind: "enterprise", country: "BY", ...given }).returning();
  return organization!;
}
