import type { ReactNode } from "react";
import { KeyValue, type Fact } from "./key-value.tsx";
import styles from "./page-header.module.css";

type Props = {
  title: ReactNode;
  /** Above the title: breadcrumbs. */
  above?: ReactNode;
  /** Before the title: an avatar. */
  mark?: ReactNode;
  lead?: ReactNode;
  /** At most the five that matter. */
  facts?: readonly Fact[];
  /** The one thing to do here. */
  action?: ReactNode;
};

/** The head of every page: what it is, the facts that matter, the one thing to do. */
export function PageHeader({ title, above, mark, lead, facts, action }: Props) {
  return (
    <header className={styles.header}>
      {above}
      <div className={styles.top}>
        <div className={styles.name}>{mark}<h1>{title}</h1></div>
        {action ? <div className={styles.action}>{action}</div> : null}
      </div>
      {lead ? <div className={styles.lead}>{lead}</div> : null}
      {facts?.length ? <KeyValue facts={facts} inline /> : null}
    </header>
  );
}
