import { sectionMetadata } from "../metadata.ts";
import { RelationsSection } from "#components/organizations/people/relations-section.tsx";
import { listRelations, listWaitingRelations } from "#lib/organizations/queries/relations.ts";
import { type EditProps, readSeat } from "../read.ts";

export const generateMetadata = () => sectionMetadata("relations");

export default async function EditRelationsPage(props: EditProps) {
  const { locale, slug, viewer, organization: { id }, mayEdit } = await readSeat(props, "relations");
  const [relations, waiting] = await Promise.all([listRelations(viewer, id), listWaitingRelations(viewer, id)]);
  return <RelationsSection locale={locale} slug={slug} mayEdit={mayEdit} relations={relations} waiting={waiting} />;
}
