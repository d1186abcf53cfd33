import type { ReactNode } from "react";
import type { Box } from "./view.ts";
import styles from "./map.module.css";

/** The land under the marks. Its outlines are a file of their own, fine ones when the view is close. */
export function MapFrame({ box, label, decorative = false, children }: { box: Box; label?: string; decorative?: boolean; children: ReactNode }) {
  const outlines = `/map/${box.width < 400 ? "fine" : "coarse"}.svg`;
  return (
    <svg
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} className={styles.map}
      role={decorative ? undefined : "group"} aria-label={decorative ? undefined : label} aria-hidden={decorative || undefined}
    >
      <use href={`${outlines}#land`} className={styles.land} />
      <use href={`${outlines}#borders`} className={styles.borders} />
      {children}
    </svg>
  );
}
