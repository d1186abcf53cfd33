import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Difference } from "#lib/pages/compare/words.ts";
import styles from "./differences.module.css";

/** Letters of what stayed that are shown before and after a change. */
const around = 240;

/** What changed, in its place: gone and come are marked by more than colour; long parts that stayed are shortened. */
export const Differences = ({ parts, words, lang }: { parts: readonly Difference[]; words: { added: string; removed: string }; lang?: string }) => (
  <div className={styles.text} lang={lang} dir="auto">
    {parts.map(({ kind, text }, at) => {
      if (kind === "added") return <ins key={at} className={styles.added}><VisuallyHidden>{`[${words.added}: `}</VisuallyHidden>{text}<VisuallyHidden>{"]"}</VisuallyHidden></ins>;
      if (kind === "removed") return <del key={at} className={styles.removed}><VisuallyHidden>{`[${words.removed}: `}</VisuallyHidden>{text}<VisuallyHidden>{"]"}</VisuallyHidden></del>;
      return <span key={at}>{shorten(text, at === 0, at === parts.length - 1)}</span>;
    })}
  </div>
);

function shorten(text: string, first: boolean, last: boolean): string {
  const head = first ? "" : text.slice(0, around);
  const tail = last ? "" : text.slice(-around);
  return text.length <= around * 2 + 40 ? text : `${head}\n…\n${tail}`;
}
