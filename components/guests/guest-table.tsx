import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { resendPassAction } from "#lib/clusters/actions/guests.ts";
import type { PassState } from "#lib/clusters/labels/guests.ts";
import type { Pass } from "#lib/clusters/queries/guests.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { RevokePass } from "./revoke-pass.tsx";
import styles from "./guests.module.css";

const tones: Record<PassState, "green" | "amber" | "neutral"> = { accepted: "green", open: "amber", expired: "neutral", revoked: "neutral" };

/** Who was invited from outside to what, and how it stands; each can be ended. */
export function GuestTable({ locale, passes, here }: { locale: Locale; passes: readonly Pass[]; /** The workspace's address. */ here: string }) {
  const t = translator(locale, "guests");
  const columns = [
    { key: "who", label: t("table.who") }, { key: "where", label: t("table.where") }, { key: "may", label: t("table.may") }, { key: "state", label: t("table.state") },
    { key: "until", label: t("table.until") }, { key: "revoke", label: t("table.deeds") },
  ];
  const rows = passes.map(({ id, member, email, kind, subjectId, subjectTitle, role, state, expiresAt, invitedBy }) => ({
    key: id,
    cells: [
      <span key="who">{member?.name ?? email}<span className={styles.faint}>{member ? ` ${email}` : ""}</span></span>,
      <span key="where">{t(`kinds.${kind}`)}: {kind === "page" ? <Link href={`${here}/pages/${subjectId}`}>{inLocale(subjectTitle, locale).text}</Link> : <Link href={`${here}/discussion`}>{t("general")}</Link>}</span>,
      t(`roles.${role}`),
      <span key="state"><Badge tone={tones[state]}>{t(`states.${state}`)}</Badge> {invitedBy ? <span className={styles.faint}>{t("table.invitedBy", { name: invitedBy.name })}</span> : null}</span>,
      <Time key="until" at={expiresAt} locale={locale} style="short" />,
      <span key="deeds" className={styles.deeds}>
        {state === "open" || state === "expired" ? <ToldButton action={resendPassAction} done={t("resent")} fields={{ passId: id, locale }} variant="quiet" size="small">{t("resend")}</ToldButton> : null}
        {state === "accepted" || state === "open" ? <RevokePass passId={id} locale={locale} words={{ label: t("revoke"), text: t("revokeText", { who: member?.name ?? email }), done: t("revoked"), cancel: t("invite.cancel"), close: t("invite.close") }} /> : null}
      </span>,
    ],
  }));
  return <Table caption={t("title")} columns={columns} rows={rows} />;
}
