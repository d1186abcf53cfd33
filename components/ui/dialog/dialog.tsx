"use client";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { __iconData as close } from "#icons/x";
import { Icon } from "../icon.tsx";
import styles from "./dialog.module.css";

/** Milliseconds after opening in which a click may still be the second of a double click on what opened the dialog. */
const doubleClick = 500;

type Props = { open: boolean; onClose: () => void; title: ReactNode; closeLabel: string; wide?: boolean; children: ReactNode };

/** A modal over the page. The browser's own: it keeps focus inside, makes the rest inert, closes on Escape and gives focus back. */
export function Dialog({ open, onClose, title, closeLabel, wide, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const openedAt = useRef(0);
  const pressedOutside = useRef(false);
  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) {
      element?.showModal();
      openedAt.current = performance.now();
    }
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    // A press on the backdrop lands on the dialog itself; keyboards have Escape and the close button. The second click of
    // a double one that opened it lands there too and closes nothing; nor does a selection dragged out of the dialog.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog} className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog} aria-labelledby={heading} onClose={onClose}
      onPointerDown={(press) => void (pressedOutside.current = press.target === dialog.current)}
      onClick={({ target, timeStamp }) => { if (target === dialog.current && pressedOutside.current && timeStamp - openedAt.current > doubleClick) onClose(); }}
    >
      {open ? (
        <div className={styles.inside}>
          <header className={styles.header}>
            <h2 id={heading}>{title}</h2>
            <button type="button" className={styles.close} aria-label={closeLabel} onClick={onClose}><Icon of={close} /></button>
          </header>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}
