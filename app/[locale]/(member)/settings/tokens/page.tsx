import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { Section, Sections } from "#components/members/sections.tsx";
import { TokenForm } from "#components/members/token-form.tsx";
import { TokenTable } from "#components/members/token-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { scopes, tokenDays } from "#lib/members/input.ts";
import { mayGrantScope } from "#lib/members/policy.ts";
import { listTokens } from "#lib/members/queries.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "members")("settings.tokens") };
}

export default async function TokensPage() {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Tokens /></Suspense>;
}

async function Tokens() {
  const locale = await currentLocale();
  const viewer = await memberOrSignIn(locale, "/settings/tokens");
  const tokens = await listTokens(viewer);
  const t = translator(locale, "members");
  const words = {
    name: t("tokens.name"), nameHelp: t("tokens.name_help"), scope: t("tokens.scope"), expiry: t("tokens.expiry"), submit: t("tokens.submit"), pending: translator(locale, "common")("saving"),
    made: t("tokens.made", { name: "{name}" }), copy: t("tokens.copy"), copied: t("tokens.copied"),
  };
  const days = (count: number) => (count === 0 ? t("tokens.forever") : count === 365 ? t("tokens.year") : t("tokens.days", { days: count }));
  return (
    <Sections>
      <p>{t("tokens.lead")} <a href="/api/docs">{t("tokens.documentation")}</a></p>
      <Section title={t("tokens.new")}>
        <TokenForm locale={locale} words={words} scopes={scopes.filter((scope) => mayGrantScope(viewer, scope)).map((value) => ({ value, label: t(`tokens.scopes.${value}`) }))}
          expiries={tokenDays.map((value) => ({ value: String(value), label: days(value) }))} />
      </Section>
      <Section title={t("tokens.list")}>
        {tokens.length > 0 ? <TokenTable locale={locale} tokens={tokens} /> : <EmptyState title={t("tokens.empty")}>{t("tokens.empty_text")}</EmptyState>}
      </Section>
    </Sections>
  );
}
