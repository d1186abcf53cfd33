import styles from "./letter.module.css";

/**
 * A letter as its reader sees it. The frame runs no script, sends no form and has no origin; a press on a link opens a new
 * tab, so that a newcomer without a mail server can follow it. The page's policy holds in the frame too, and lets in the one
 * style sheet that letters have (lib/server/csp).
 */
export const LetterFrame = ({ html, title }: { html: string; title: string }) => (
  <iframe className={styles.frame} title={title} srcDoc={html} sandbox="allow-popups allow-popups-to-escape-sandbox" referrerPolicy="no-referrer" />
);

/** A letter as text; its addresses can be followed. */
export function LetterText({ text, lang }: { text: string; lang: string }) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/);
  return (
    <pre className={styles.text} lang={lang}>
      {parts.map((part, index) => (index % 2 ? <a key={index} href={part} rel="noreferrer">{part}</a> : part))}
    </pre>
  );
}
