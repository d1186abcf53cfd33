import { sectionMetadata } from "../metadata.ts";
import { BusinessSection } from "#components/organizations/editor/business-section.tsx";
import { editorOptions, editorWords } from "#components/organizations/editor/words.ts";
import { maxUploadBytes } from "#lib/files/queries.ts";
import { type EditProps, readForm } from "../read.ts";

export const generateMetadata = () => sectionMetadata("business");

export default async function EditBusinessPage(props: EditProps) {
  const { locale, slug, organization, value } = await readForm(props, "business");
  return <BusinessSection key={organization.rev} slug={slug} locale={locale} rev={organization.rev} value={value} words={editorWords(locale)} options={editorOptions(locale)} maxBytes={maxUploadBytes()} />;
}
