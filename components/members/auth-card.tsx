import type { ReactNode } from "react";
import styles from "./auth-card.module.css";

/** The one column of a page where people come in: a title, what it is about, a form, and ways elsewhere under it. */
export const AuthCard = ({ title, lead, foot, children }: { title: string; lead?: ReactNode; foot?: ReactNode; children?: ReactNode }) => (
  <div className={styles.place}>
    <section className={styles.card}>
      <h1>{title}</h1>
      {lead ? <p className={styles.lead}>{lead}</p> : null}
      {children}
    </section>
    {foot ? <p className={styles.foot}>{foot}</p> : null}
  </div>
);
