import type { Metadata } from "next";
import { currentLocale } from "#app/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { EditorSection } from "#lib/organizations/labels.ts";

/** "Contacts · Edit the organisation" */
export async function sectionMetadata(section: EditorSection): Promise<Metadata> {
  const locale = await currentLocale();
  return { title: `${translator(locale, "organization-editor")(`sections.${section}`)} · ${translator(locale, "organizations")("edit.title")}` };
}
