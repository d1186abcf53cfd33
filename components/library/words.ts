import { sizeText } from "#components/ui/upload/size.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { libraryAudiences, librarySorts, type LibrarySort } from "#lib/library/labels.ts";
import type { Person } from "#lib/library/queries/shape.ts";

/** The words that the buttons of a library need in the browser; `#` is where a name goes. Made on the server. */
export function libraryWords(locale: Locale) {
  const t = translator(locale, "library");
  const common = translator(locale, "common");
  return {
    newFolder: t("new"), newTitle: t("newTitle"), create: t("create"), change: t("change"), changeOf: t("changeOf", { name: "#" }), changed: t("changed"), save: common("save"),
    delete: t("delete"), deleteOf: t("deleteOf", { name: "#" }), deleteFolderText: t("deleteFolderText"), deleted: t("deleted", { name: "#" }), undo: t("undo"), undone: t("undone", { name: "#" }),
    name: t("field.name"), place: t("field.place"), audience: t("field.audience"), root: t("root"), cancel: common("cancel"), close: common("close"), sending: common("sending"),
    audiences: libraryAudiences.map((value) => ({ value, label: t(`audience.${value}`) })),
    failed: t("many.failed"),
    share: { people: t("share.people"), help: t("share.help"), placeholder: t("share.placeholder"), none: t("share.none"), failed: t("share.failed"), remove: t("share.remove", { name: "#" }), organization: t("share.organization"), chosen: t("share.chosen") },
    many: {
      chosen: t("many.chosen", { n: "#" }), all: t("many.all"), one: t("many.one", { name: "#" }), clear: t("many.clear"), bar: t("many.bar"), move: t("many.move"), share: t("many.share"), delete: t("many.delete"),
      download: t("many.download"), moveTitle: t("many.moveTitle", { n: "#" }), shareTitle: t("many.shareTitle", { n: "#" }), deleted: t("many.deleted", { n: "#" }), undone: t("many.undone", { n: "#" }),
      changed: t("many.changed", { n: "#" }), refused: t("many.refused", { n: "#" }), gone: t("many.gone"), dismiss: t("many.dismiss"), keys: t("many.keys"),
    },
    same: { title: t("same.title", { name: "#" }), text: t("same.text"), version: t("same.version"), rename: t("same.rename"), skip: t("same.skip"), all: t("same.all"), skipped: t("same.skipped") },
    restoreOf: t("bin.restoreOf", { name: "#" }), restore: t("bin.restore"), restored: t("bin.restored"), bringBack: t("file.bringBack"), bringBackOf: t("file.bringBackOf", { n: "#" }), broughtBack: t("file.broughtBack", { n: "#" }),
  };
}
export type LibraryWords = ReturnType<typeof libraryWords>;

/** "1.4 GB of 51 GB used". */
export const usageText = (locale: Locale, { used, limit }: { used: number; limit: number }) =>
  translator(locale, "library")("usage", { used: sizeText(locale, used), limit: sizeText(locale, limit) });

/** Who did something, or that they are no longer here. */
export const nameOf = (locale: Locale, person: Person | null) => person?.name ?? translator(locale, "library")("former");

type Where = { folder?: string | null; q?: string; sort?: LibrarySort; cursor?: string | null };

/** The address of a place in a library. */
export function hrefOf(locale: Locale, slug: string, { folder, q, sort, cursor }: Where = {}): string {
  const query = new URLSearchParams();
  if (folder) query.set("folder", folder);
  if (q) query.set("q", q);
  if (sort && sort !== "name") query.set("sort", sort);
  if (cursor) query.set("cursor", cursor);
  const text = query.toString();
  return `/${locale}/workspace/${slug}/library${text ? `?${text}` : ""}`;
}

export const isSort = (value: unknown): value is LibrarySort => librarySorts.includes(value as LibrarySort);
