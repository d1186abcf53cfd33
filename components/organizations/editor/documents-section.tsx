import type { ReactNode } from "react";
import { __iconData as file } from "#icons/file-text";
import styles from "#components/clusters/stack.module.css";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Table } from "#components/ui/table.tsx";
import { sizeText } from "#components/ui/upload/size.ts";
import { uploadWords } from "#components/ui/upload/upload-words.ts";
import { fileUrl } from "#lib/files/labels.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { documentAudiences } from "#lib/organizations/labels.ts";
import type { OrganizationDocument } from "#lib/organizations/queries/profile.ts";
import { DocumentForm, RemoveDocument } from "./document-form.tsx";

type Props = { locale: Locale; slug: string; documents: readonly OrganizationDocument[]; maxBytes: number; certificates: ReactNode };

/** Certificates, and files for everybody, for members or for the organisation's own people. */
export function DocumentsSection({ locale, slug, documents, maxBytes, certificates }: Props) {
  const t = translator(locale, "organization-editor");
  const own = translator(locale, "organizations");
  const common = translator(locale, "common");
  const words = { file: t("fields.file"), title: t("documents.title"), titleHelp: t("documents.titleHelp"), audience: t("documents.audience"), submit: t("documents.submit"), added: t("documents.added"), optional: common("optional") };
  const wordsFor = (title: string) => ({ label: t("documents.remove"), title: t("documents.removeTitle", { title }), text: t("documents.removeText"), done: t("documents.removed"), cancel: common("cancel"), close: common("close") });
  return (
    <div className={styles.sections}>
      <section className={styles.section}>{certificates}</section>
      <section className={styles.section}>
        <h2>{t("sections.documents")}</h2>
        {documents.length ? (
          <Table
            caption={t("sections.documents")}
            columns={[{ key: "title", label: t("documents.title") }, { key: "audience", label: t("documents.audience") }, { key: "size", label: t("fields.file") }, { key: "actions", label: translator(locale, "clusters")("people.actions") }]}
            rows={documents.map(({ id, title, audience, file }) => ({
              key: id, cells: [<a key="title" href={fileUrl(file.id, file.name)}>{title}</a>, own(`audiences.${audience}`), sizeText(locale, file.size), <RemoveDocument key="remove" slug={slug} documentId={id} locale={locale} words={wordsFor(title)} />],
            }))}
          />
        ) : <EmptyState icon={file} title={t("documents.none")}>{t("documents.noneText")}</EmptyState>}
      </section>
      <section className={styles.section}>
        <h2>{t("documents.add")}</h2>
        <DocumentForm key={documents[0]?.id ?? "none"} slug={slug} locale={locale} audiences={documentAudiences.map((value) => ({ value, label: own(`audiences.${value}`) }))} words={words} upload={uploadWords(locale)} maxBytes={maxBytes} />
      </section>
    </div>
  );
}
