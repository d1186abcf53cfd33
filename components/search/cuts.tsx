import { Fragment } from "react";
import type { Cut } from "#lib/search/labels.ts";
import styles from "./cuts.module.css";

/** A text with what was looked for marked. The pieces are text: whatever they hold is shown as it is. */
export const Cuts = ({ parts }: { parts: Cut }) =>
  parts.map(({ text, match }, index) => (match ? <mark key={index} className={styles.match}>{text}</mark> : <Fragment key={index}>{text}</Fragment>));
