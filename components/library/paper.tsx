"use client";
import { useSyncExternalStore } from "react";
import styles from "./library.module.css";

const never = () => () => {};

/** A PDF in the page, where the browser has a reader for it; elsewhere it would only be saved unasked. */
export function Paper({ address, name }: { address: string; name: string }) {
  const reads = useSyncExternalStore(never, () => navigator.pdfViewerEnabled, () => false);
  return reads ? <iframe src={`${address}#navpanes=0`} title={name} loading="lazy" className={styles.paper} /> : null;
}
