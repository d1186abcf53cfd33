import { sectionMetadata } from "../metadata.ts";
import { CertificatesSection } from "#components/organizations/editor/certificates-section.tsx";
import { DocumentsSection } from "#components/organizations/editor/documents-section.tsx";
import { editorOptions, editorWords } from "#components/organizations/editor/words.ts";
import { maxUploadBytes } from "#lib/files/queries.ts";
import { listDocuments } from "#lib/organizations/queries/profile.ts";
import { type EditProps, readForm } from "../read.ts";

export const generateMetadata = () => sectionMetadata("documents");

export default async function EditDocumentsPage(props: EditProps) {
  const { locale, slug, viewer, organization, value, details } = await readForm(props, "documents");
  const fileNames = Object.fromEntries(details.certificates.flatMap(({ file }) => (file ? [[file.id, file.name]] : [])));
  const certificates = <CertificatesSection key={organization.rev} slug={slug} locale={locale} rev={organization.rev} value={value} words={editorWords(locale)} options={editorOptions(locale)} maxBytes={maxUploadBytes()} fileNames={fileNames} />;
  return <DocumentsSection locale={locale} slug={slug} documents={await listDocuments(viewer, organization.id)} maxBytes={maxUploadBytes()} certificates={certificates} />;
}
