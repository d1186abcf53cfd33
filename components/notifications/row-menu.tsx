"use client";
import { useId, useRef } from "react";
import { __iconData as more } from "#icons/ellipsis";
import type { FormState } from "#lib/core/form.ts";
import { chooseForClusterAction, markOneAction, muteKindAction } from "#lib/notifications/actions.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import styles from "./row-menu.module.css";

type Words = { read: string; unread: string; muteCluster: string; muteKind: string; done: string; clusterMuted: string; kindMuted: string };
type Props = { id: string; locale: string; /** null where it cannot be muted */ kind: string | null; clusterId: string | null; read: boolean; label: string; words: Words };

/** What can be done with one notification. The browser's own popover: Escape and a press outside close it, focus comes back. */
export function RowMenu({ id, locale, kind, clusterId, read, label, words }: Props) {
  const menu = useId();
  const popover = useRef<HTMLDivElement>(null);
  const shared = { locale, onSent: () => popover.current?.hidePopover() };
  return (
    <div className={styles.corner}>
      <Button variant="quiet" size="small" square icon={<Icon of={more} />} aria-label={label} popoverTarget={menu} />
      <div ref={popover} id={menu} popover="auto" className={styles.menu}>
        <Item {...shared} action={markOneAction} fields={{ id, unread: String(read) }} done={words.done}>{read ? words.unread : words.read}</Item>
        {clusterId ? <Item {...shared} action={chooseForClusterAction} fields={{ clusterId, choice: "muted" }} done={words.clusterMuted}>{words.muteCluster}</Item> : null}
        {kind ? <Item {...shared} action={muteKindAction} fields={{ kind, muted: "true" }} done={words.kindMuted}>{words.muteKind}</Item> : null}
      </div>
    </div>
  );
}

type ItemProps = { action: (previous: FormState, form: FormData) => Promise<FormState>; fields: Record<string, string>; done: string; locale: string; children: string; onSent: () => void };

function Item({ action, fields, done, locale, children, onSent }: ItemProps) {
  return (
    <form action={useToldAction(action, done)} onSubmit={onSent}>
      {Object.entries({ ...fields, locale }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <button type="submit" className={styles.item}>{children}</button>
    </form>
  );
}
