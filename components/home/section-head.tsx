import type { ReactNode } from "react";
import styles from "./home.module.css";

/** The head of a part of the page, with the way to all of it. */
export const SectionHead = ({ id, title, more }: { id: string; title: string; more?: ReactNode }) => (
  <div className={styles.head}>
    <h2 id={id}>{title}</h2>
    {more}
  </div>
);
