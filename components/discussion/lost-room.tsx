"use client";
import { useTranslations } from "use-intl";
import { __iconData as lock } from "#icons/lock";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { LiveRegion } from "#components/ui/live-region.tsx";
import styles from "./panel.module.css";

/** In place of a conversation that is no longer the member's: nothing of it stays on the page; a way out. */
export function LostRoom({ href }: { href: string }) {
  const t = useTranslations("discussion.connection");
  return (
    <section className={styles.panel} data-lost>
      <LiveRegion>{t("lost")}</LiveRegion>
      <EmptyState icon={lock} title={t("lost")} action={<LinkButton href={href}>{t("toCluster")}</LinkButton>}>{t("lostText")}</EmptyState>
    </section>
  );
}
