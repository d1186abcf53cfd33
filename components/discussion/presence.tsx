"use client";
import { useTranslations } from "use-intl";
import { __iconData as users } from "#icons/users";
import { Icon } from "#components/ui/icon.tsx";
import type { Snapshot } from "./client/snapshot.ts";
import styles from "./presence.module.css";

/** How many are in the room just now; the names on pointing, and for those who hear the page. */
export function Presence({ present: { members, count } }: { present: Snapshot["present"] }) {
  const t = useTranslations("discussion");
  if (count === 0) return null;
  const more = count > members.length ? ` ${t("andMore", { count: count - members.length })}` : "";
  const names = t("presentNames", { names: members.map(({ name }) => name).join(", ") + more });
  return (
    <span className={styles.presence} title={names}>
      <Icon of={users} size={16} />
      <span>{t("present", { count })}</span>
    </span>
  );
}
