import { Badge } from "#components/ui/badge.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { RevokeToken } from "./session-buttons.tsx";

type Token = { id: string; name: string; scope: "read" | "write" | "admin"; hint: string; createdAt: string; lastUsedAt: string | null; expiresAt: string | null; expired: boolean };

/** One's access tokens, with a way to revoke each. */
export function TokenTable({ locale, tokens }: { locale: Locale; tokens: Token[] }) {
  const t = translator(locale, "members");
  const common = translator(locale, "common");
  const columns = (["name", "scope", "used", "expires", "action"] as const).map((key) => ({ key, label: t(`tokens.${key}`) }));
  const rows = tokens.map(({ id, name, scope, hint, lastUsedAt, expiresAt, expired }) => ({
    key: id,
    cells: [
      <span key="name">{name} <code>…{hint}</code></span>,
      t(`tokens.scopes.${scope}`),
      lastUsedAt ? <Time key="used" at={lastUsedAt} locale={locale} /> : t("tokens.never_used"),
      expired ? <Badge key="expired" tone="amber">{t("tokens.expired")}</Badge> : expiresAt ? <Time key="expires" at={expiresAt} locale={locale} style="short" /> : t("tokens.forever"),
      <RevokeToken key="revoke" locale={locale} tokenId={id} words={{
        title: t("tokens.revoke_label", { name }), label: t("tokens.revoke"), text: t("tokens.revoke_text"), done: t("tokens.revoked"), cancel: common("cancel"), close: common("close"),
      }} />,
    ],
  }));
  return <Table caption={t("tokens.list")} columns={columns} rows={rows} />;
}
