"use client";
import { useTranslations } from "use-intl";
import type { Person } from "#lib/discussion/protocol.ts";
import styles from "./writing-line.module.css";

/** Who is writing; the line keeps its height, so that nothing jumps. */
export function WritingLine({ writing }: { writing: Person[] }) {
  const t = useTranslations("discussion.writing");
  const [first, second] = writing;
  const words = !first ? "" : !second ? t("one", { name: first.name }) : writing.length === 2 ? t("two", { first: first.name, second: second.name }) : t("many");
  return <p className={styles.line}>{words}</p>;
}
