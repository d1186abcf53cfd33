import { createElement } from "react";
import styles from "./icon.module.css";

export type IconData = { name: string; node: [string, Record<string, string>][] };

/**
 * A lucide icon, drawn where it stands: `import { __iconData as search } from "#icons/search"`, then
 * `<Icon of={search} />`. Lucide's own components are client components, and would ship every icon of a page twice.
 * Decorative unless it has a label.
 */
export function Icon({ of, label, size = 18, className }: { of: IconData; label?: string; size?: number; className?: string }) {
  return (
    <svg
      className={className ? `${styles.icon} ${className}` : styles.icon}
      width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={1.75} strokeLinecap="round" strokeLinejoin="round"
      role={label ? "img" : undefined} aria-label={label} aria-hidden={label ? undefined : true}
    >
      {of.node.map(([tag, { key, ...attributes }], index) => createElement(tag, { ...attributes, key: key ?? index }))}
    </svg>
  );
}
