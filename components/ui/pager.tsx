import { __iconData as first } from "#icons/chevrons-left";
import { __iconData as next } from "#icons/chevron-right";
import { Icon } from "./icon.tsx";
import { LinkButton } from "./link-button.tsx";
import styles from "./pager.module.css";

/** Leads on through a list that has no page numbers. Shows nothing when the list fits. */
export function Pager({ label, nextHref, firstHref, words }: { label: string; nextHref?: string | null; firstHref?: string | null; words: { next: string; first: string } }) {
  if (!nextHref && !firstHref) return null;
  return (
    <nav aria-label={label} className={styles.pager}>
      {firstHref ? <LinkButton href={firstHref} icon={<Icon of={first} size={16} />}>{words.first}</LinkButton> : null}
      {nextHref ? <LinkButton href={nextHref} rel="next">{words.next}<Icon of={next} size={16} /></LinkButton> : null}
    </nav>
  );
}
