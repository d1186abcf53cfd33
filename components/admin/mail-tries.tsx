import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import type { MailTry } from "#lib/admin/labels.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

const tones: Record<NonNullable<MailTry["outcome"]> | "cut", Tone> = { accepted: "green", deferred: "amber", refused: "red", unreachable: "amber", cut: "neutral" };

/** Each try to hand a letter to the mail server, and what that said. */
export function MailTries({ locale, tries }: { locale: Locale; tries: MailTry[] }) {
  const t = translator(locale, "admin");
  const columns = (["tryAt", "tryOutcome", "tryCode", "tryAnswer"] as const).map((key) => ({ key, label: t(`mail.${key}`) }));
  const rows = tries.map(({ startedAt, outcome, code, answer }) => ({
    key: startedAt,
    cells: [
      <Time key="at" at={startedAt} locale={locale} />,
      <Badge key="outcome" tone={tones[outcome ?? "cut"]}>{t(`mail.outcomes.${outcome ?? "cut"}`)}</Badge>,
      code ?? "",
      <span key="answer" lang="en">{answer ?? ""}</span>,
    ],
  }));
  return <Table caption={t("mail.tries")} columns={columns} rows={rows} />;
}
