import type { ReactNode } from "react";
import styles from "./sections.module.css";

/** A page of several matters, one under the other. */
export const Sections = ({ children }: { children: ReactNode }) => <div className={styles.sections}>{children}</div>;

/** One matter: its heading, and what there is to it. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.section}>
    <h2>{title}</h2>
    {children}
  </section>
);

/** A search and what it found. */
export const Listing = ({ children }: { children: ReactNode }) => <div className={styles.listing}>{children}</div>;
