import { passwordWords } from "#components/members/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

/** Words of everything that concerns one's account; each form takes those that it needs. */
export function accountWords(locale: Locale) {
  const t = translator(locale, "account");
  const common = translator(locale, "common");
  const shared = { pending: common("sending"), cancel: common("cancel"), passwordWords: passwordWords(locale) };
  const recovery = { title: t("second.codes_title"), text: t("second.codes_text"), copy: t("second.copy"), copied: t("second.copied"), print: t("second.print"), done: t("second.done") };
  return {
    change: { ...shared, new: t("email.new"), help: t("email.help"), password: t("email.password"), submit: t("email.submit"), sent: t("email.sent") },
    cancelChange: { cancel: t("email.cancel"), cancelled: t("email.cancelled") },
    export: { request: t("export.request"), requested: t("export.requested"), pending: shared.pending },
    setUp: {
      ...shared, password: t("second.password"), begin: t("second.begin"), scan: t("second.scan"), qr: t("second.qr"), key: t("second.key"),
      code: t("second.code"), codeHelp: t("second.code_help"), confirm: t("second.confirm"), recovery,
    },
    second: { ...shared, code: t("second.any_code"), renew: t("second.renew"), end: t("second.end"), recovery },
    remove: (handle: string) => ({ ...shared, open: t("delete.open"), handle: t("delete.handle", { handle }), password: t("delete.password"), code: t("delete.code"), submit: t("delete.submit") }),
  };
}
