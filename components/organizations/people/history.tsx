import { Time } from "#components/ui/time.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { say, translator } from "#lib/i18n/translator.ts";
import type { HistoryEntry } from "#lib/organizations/queries/people.ts";
import styles from "./history.module.css";

/** Who came to speak for an organisation and who went, the newest first. */
export function History({ locale, history }: { locale: Locale; history: readonly HistoryEntry[] }) {
  const t = translator(locale, "organization-editor");
  if (!history.length) return <p>{t("people.historyNone")}</p>;
  return (
    <ul className={styles.list}>
      {history.map((entry) => <li key={entry.id}><span className={styles.when}><Time at={entry.at} locale={locale} style="date" /></span><span>{wordsOf(entry, locale)}</span></li>)}
    </ul>
  );
}

function wordsOf({ kind, member, actor, self, role, by }: HistoryEntry, locale: Locale): string {
  const t = translator(locale, "organization-editor");
  const somebody = t("history.somebody");
  const values = { member: member ?? somebody, actor: actor ?? somebody, role: role ? say(locale, "organizations", `representativeRoles.${role}`) : "" };
  if (kind === "organization.created") return t("history.created", values);
  if (kind === "representative.removed") return t(self ? "history.left" : "history.removed", values);
  if (by === "invitation" || by === "domain" || by === "claim") return t(`history.${by}`, values);
  return t("history.addedBy", values);
}
