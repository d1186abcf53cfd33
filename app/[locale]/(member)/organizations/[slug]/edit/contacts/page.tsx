import { sectionMetadata } from "../metadata.ts";
import { ContactsSection } from "#components/organizations/editor/contacts-section.tsx";
import { editorOptions, editorWords } from "#components/organizations/editor/words.ts";
import { maxUploadBytes } from "#lib/files/queries.ts";
import { type EditProps, readForm } from "../read.ts";

export const generateMetadata = () => sectionMetadata("contacts");

export default async function EditContactsPage(props: EditProps) {
  const { locale, slug, organization, value } = await readForm(props, "contacts");
  return <ContactsSection key={organization.rev} slug={slug} locale={locale} rev={organization.rev} value={value} words={editorWords(locale)} options={editorOptions(locale)} maxBytes={maxUploadBytes()} />;
}
