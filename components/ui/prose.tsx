import { classes } from "./classes.ts";
import styles from "./prose.module.css";

/** Text that lib/core/markdown has rendered: the one place where such HTML is set. `lang` when it is not the page's language. */
export const Prose = ({ html, lang, className }: { html: string; lang?: string; className?: string }) => (
  <div className={classes(styles.prose, className)} lang={lang} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
);
