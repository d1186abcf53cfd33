import { Badge } from "#components/ui/badge.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { describeDevice } from "#lib/members/labels.ts";
import { EndSession } from "./session-buttons.tsx";

type Session = { id: string; userAgent: string | null; address: string | null; createdAt: string; lastSeenAt: string; current: boolean };

/** Where one is signed in, with a way to end each. */
export function SessionTable({ locale, sessions }: { locale: Locale; sessions: Session[] }) {
  const t = translator(locale, "members");
  const columns = (["device", "address", "since", "seen", "action"] as const).map((key) => ({ key, label: t(`sessions.${key}`) }));
  const nameOf = (session: Session) => {
    const { browser, system } = describeDevice(session.userAgent);
    return browser && system ? t("sessions.on", { browser, system }) : (browser ?? system ?? t("sessions.unknown"));
  };
  const rows = sessions.map((session) => ({
    key: session.id,
    cells: [
      nameOf(session),
      session.address ?? "",
      <Time key="since" at={session.createdAt} locale={locale} style="short" />,
      <Time key="seen" at={session.lastSeenAt} locale={locale} />,
      session.current ? <Badge tone="green">{t("sessions.current")}</Badge>
        : <EndSession key="end" locale={locale} sessionId={session.id} words={{ end: t("sessions.end"), device: nameOf(session), done: t("sessions.ended") }} />,
    ],
  }));
  return <Table caption={t("sessions.title")} columns={columns} rows={rows} />;
}
