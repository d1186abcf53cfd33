"use client";
import { useRouter } from "next/navigation";
import { useId } from "react";
import { addressOf } from "#components/ui/filters/address.ts";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import styles from "./notification-filters.module.css";

type Option = { value: string; label: string };
type Props = { action: string; unread: boolean; group?: string; cluster?: string; groups: Option[]; clusters: Option[]; words: Record<"filters" | "group" | "cluster" | "any" | "anyCluster" | "show" | "clear", string> };

/** Narrows the list down; the choice lives in the address. A plain form without JavaScript; with it, each choice goes at once. */
export function NotificationFilters({ action, unread, group, cluster, groups, clusters, words }: Props) {
  const router = useRouter();
  const id = useId();
  const lists = [{ name: "group", label: words.group, any: words.any, value: group, options: groups }, { name: "cluster", label: words.cluster, any: words.anyCluster, value: cluster, options: clusters }];
  return (
    <form action={action} method="get" role="search" aria-label={words.filters} className={styles.filters} onChange={({ currentTarget }) => router.push(addressOf(action, new FormData(currentTarget)), { scroll: false })}>
      {unread ? <input type="hidden" name="show" value="unread" /> : null}
      {lists.map(({ name, label, any, value = "", options }) => (
        <div key={name} className={styles.filter}>
          <label htmlFor={`${id}${name}`}>{label}</label>
          <select id={`${id}${name}`} name={name} key={value} defaultValue={value} className={styles.select}>
            <option value="">{any}</option>
            {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
          </select>
        </div>
      ))}
      <noscript><Button type="submit">{words.show}</Button></noscript>
      {group || cluster ? <LinkButton href={unread ? `${action}?show=unread` : action} variant="quiet" scroll={false}>{words.clear}</LinkButton> : null}
    </form>
  );
}
