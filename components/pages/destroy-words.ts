export type DestroyWords = Record<"label" | "text" | "cancel" | "close" | "done", string>;

type Key = "do.destroy" | "do.destroyText" | "do.cancel" | "do.close" | "do.destroyed";

/** What the last question before a page is gone says. */
export const destroyWords = (t: (key: Key, values?: Record<string, string>) => string, title: string): DestroyWords =>
  ({ label: t("do.destroy"), text: t("do.destroyText", { title }), cancel: t("do.cancel"), close: t("do.close"), done: t("do.destroyed") });
