import { sectionMetadata } from "../metadata.ts";
import { PeopleSection } from "#components/organizations/people/people-section.tsx";
import { listInvitations } from "#lib/organizations/queries/invitations.ts";
import { listRepresentatives } from "#lib/organizations/queries/one.ts";
import { listDomains, listHistory, listRequests, suggestDomain } from "#lib/organizations/queries/people.ts";
import { type EditProps, readSeat } from "../read.ts";

export const generateMetadata = () => sectionMetadata("people");

export default async function EditPeoplePage(props: EditProps) {
  const { locale, slug, viewer, organization: { id }, mayEdit } = await readSeat(props, "people");
  const [people, invitations, domains, requests, history, suggestion] = await Promise.all([
    listRepresentatives(viewer, id), listInvitations(viewer, id), listDomains(viewer, id), listRequests(viewer, id), listHistory(viewer, id), suggestDomain(viewer),
  ]);
  return <PeopleSection locale={locale} slug={slug} me={viewer.memberId} mayEdit={mayEdit} suggestion={suggestion} people={people ?? []} invitations={invitations} domains={domains ?? []} requests={requests} history={history ?? []} />;
}
