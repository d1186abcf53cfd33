"use client";
import { useEffect, useState } from "react";
import { Toast as Base } from "@base-ui/react/toast";
import { __iconData as close } from "#icons/x";
import { Icon } from "../icon.tsx";
import { classes } from "../classes.ts";
import type { Toast } from "./toast.ts";
import styles from "./toast.module.css";

export type ToasterProps = { label: string; closeLabel: string };

const manager = Base.createToastManager<Toast>();
let waiting: Toast[] | null = [];

/** Shows a toast; those that come before the toaster is on the page wait for it. */
export function add(toast: Toast) {
  if (waiting) waiting.push(toast);
  else show(toast);
}

const show = (toast: Toast) => void manager.add({ title: toast.text, data: toast, priority: toast.tone === "bad" ? "high" : "low" });

export function Toaster({ label, closeLabel }: ToasterProps) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    setReady(true);
    return () => { waiting = []; };
  }, []);
  useEffect(() => {
    if (!ready || !waiting) return;
    const late = waiting;
    waiting = null;
    late.forEach(show);
  }, [ready]);
  return (
    <Base.Provider toastManager={manager} timeout={6000}>
      <Base.Portal>
        <Base.Viewport className={styles.viewport} aria-label={label}><List closeLabel={closeLabel} /></Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

/*
 * Base UI hides a toast of high priority from who listens until it has the focus, for it says it once more in an alert; and
 * the button that closes until the toasts are spread out. Both can be reached by Tab all the while, so here both are there
 * to hear; a bad one keeps silent in its place, or it would be read twice.
 */
function List({ closeLabel }: { closeLabel: string }) {
  return Base.useToastManager<Toast>().toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} aria-hidden={undefined} aria-live={toast.priority === "high" ? "off" : undefined} className={classes(styles.toast, toast.data?.tone && styles[toast.data.tone])}>
      <Base.Content className={styles.content}>
        <Base.Title render={<p />} className={styles.text} />
        {toast.data?.link ? <a href={toast.data.link.href}>{toast.data.link.label}</a> : null}
        <Base.Close className={styles.close} aria-label={closeLabel} aria-hidden={undefined}><Icon of={close} size={16} /></Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}
