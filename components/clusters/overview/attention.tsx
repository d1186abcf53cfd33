import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./overview.module.css";

type Props = { locale: Locale; slug: string; /** Join requests that wait */ requests: number; /** Proposals of other clusters, and offers to show something here */ proposals: number };

/** What waits for an answer of those who run the cluster. */
export function Attention({ locale, slug, requests, proposals }: Props) {
  const w = translator(locale, "workspace");
  if (!requests && !proposals) return null;
  return (
    <Notice tone="amber">
      <span className={styles.attention}>
        {requests ? <span>{w("overview.requests", { count: requests })} <LinkButton size="small" href={`/${locale}/workspace/${slug}/requests`}>{w("overview.decide")}</LinkButton></span> : null}
        {proposals ? <span>{w("overview.proposals", { count: proposals })} <LinkButton size="small" href={`/${locale}/workspace/${slug}/network`}>{w("overview.answer")}</LinkButton></span> : null}
      </span>
    </Notice>
  );
}
