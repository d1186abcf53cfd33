import { sectionMetadata } from "../metadata.ts";
import { PeopleSection } from "#components/organizations/people/people-section.tsx";
import { listInvitations } from "#lib/organizations/queries/invitations.ts";
import { listRepresentatives } from "#lib/organizations/queries/one.ts";
import { listDomains, listHistory, listRequests } from "#lib/organizations/queries/people.ts";
import { hostOf } from "#lib/organizations/queries/similar.ts";
import { type EditProps, readSeat } from "../read.ts";

export const generateMetadata = () => sectionMetadata("people");

export default async function EditPeoplePage(props: EditProps) {
  const { locale, slug, viewer, organization: { id, website }, mayEdit } = await readSeat(props, "people");
  const [people, invitations, domains, requests, history] = await Promise.all([
    listRepresentatives(viewer, id), listInvitations(viewer, id), listDomains(viewer, id), listRequests(viewer, id), listHistory(viewer, id),
  ]);
  return <PeopleSection locale={locale} slug={slug} me={viewer.memberId} mayEdit={mayEdit} suggestion={hostOf(website)} people={people ?? []} invitations={invitations} domains={domains ?? []} requests={requests} history={history ?? []} />;
}
