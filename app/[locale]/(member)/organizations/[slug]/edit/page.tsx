import { sectionMetadata } from "./metadata.ts";
import { FactsSection } from "#components/organizations/editor/facts-section.tsx";
import { editorOptions, editorWords } from "#components/organizations/editor/words.ts";
import { maxUploadBytes } from "#lib/files/queries.ts";
import { type EditProps, readForm } from "./read.ts";

export const generateMetadata = () => sectionMetadata("facts");

export default async function EditFactsPage(props: EditProps) {
  const { locale, slug, organization, value } = await readForm(props, "facts");
  return <FactsSection key={organization.rev} slug={slug} locale={locale} rev={organization.rev} value={value} words={editorWords(locale)} options={editorOptions(locale)} maxBytes={maxUploadBytes()} />;
}
