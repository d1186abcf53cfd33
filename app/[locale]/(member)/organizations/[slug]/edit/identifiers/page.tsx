import { sectionMetadata } from "../metadata.ts";
import { IdentifiersSection } from "#components/organizations/editor/identifiers-section.tsx";
import { editorOptions, editorWords } from "#components/organizations/editor/words.ts";
import { maxUploadBytes } from "#lib/files/queries.ts";
import { type EditProps, readForm } from "../read.ts";

export const generateMetadata = () => sectionMetadata("identifiers");

export default async function EditIdentifiersPage(props: EditProps) {
  const { locale, slug, organization, value } = await readForm(props, "identifiers");
  return <IdentifiersSection key={organization.rev} slug={slug} locale={locale} rev={organization.rev} value={value} words={editorWords(locale)} options={editorOptions(locale)} maxBytes={maxUploadBytes()} />;
}
