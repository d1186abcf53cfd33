import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

/** The words of all that one may do about another member, with their name in them. */
export function contactWords(locale: Locale, name: string) {
  const t = translator(locale, "contacts");
  const common = translator(locale, "common");
  const plain = ["ask", "askText", "note", "noteHelp", "send", "sent", "withdraw", "withdrawn", "accept", "accepted", "decline", "remove", "removed", "block", "blocked", "unblock", "unblocked"] as const;
  const named = ["askTitle", "withdrawOf", "wants", "acceptOf", "declineOf", "declined", "removeOf", "removeText", "blockOf", "blockText", "unblockOf"] as const;
  return {
    ...(Object.fromEntries(plain.map((key) => [key, t(key)])) as Record<(typeof plain)[number], string>),
    ...(Object.fromEntries(named.map((key) => [key, t(key, { name })])) as Record<(typeof named)[number], string>),
    optional: common("optional"), sending: common("sending"), cancel: common("cancel"), close: common("close"),
  };
}
export type ContactWords = ReturnType<typeof contactWords>;
