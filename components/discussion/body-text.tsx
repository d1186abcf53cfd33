import { piecesOf } from "./links.ts";
import styles from "./body-text.module.css";

/** A message's words as typed: lines kept, addresses as links, each line in its own direction. */
export function BodyText({ text }: { text: string }) {
  return (
    <p className={styles.body} dir="auto">
      {piecesOf(text).map((piece, n) => piece.href ? <a key={n} href={piece.href} target="_blank" rel="noopener noreferrer nofollow ugc">{piece.text}</a> : piece.text)}
    </p>
  );
}
