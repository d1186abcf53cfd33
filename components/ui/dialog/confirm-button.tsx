"use client";
import { useState, type ReactNode } from "react";
import { Button, type ButtonLook } from "../button.tsx";
import { Submit } from "../form/submit.tsx";
import { Dialog } from "./dialog.tsx";
import styles from "./dialog.module.css";

type Props = ButtonLook & {
  /** On the button that asks. */
  label: ReactNode;
  words: { title: string; text?: string; confirm: string; cancel: string; close: string };
  /** Runs with `fields` and whatever `children` ask (a reason, say). From `useActionState`, or a server action. */
  action: (form: FormData) => void | Promise<void>;
  fields?: Record<string, string>;
  children?: ReactNode;
  /** Of the button that goes ahead: red for what destroys. */
  tone?: "danger" | "primary";
  "aria-label"?: string;
};

/** A button for what cannot be taken back: asks first, then sends a form. */
export function ConfirmButton({ label, words, action, fields = {}, children, variant = "secondary", size, icon, square, tone = "danger", ...rest }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant={variant} size={size} icon={icon} square={square} onClick={() => setOpen(true)} aria-haspopup="dialog" {...rest}>{label}</Button>
      <Dialog open={open} onClose={close} title={words.title} closeLabel={words.close}>
        {words.text ? <p>{words.text}</p> : null}
        <form action={async (form) => { await action(form); close(); }}>
          {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          {children}
          <div className={styles.actions}>
            <Button onClick={close}>{words.cancel}</Button>
            <Submit variant={tone}>{words.confirm}</Submit>
          </div>
        </form>
      </Dialog>
    </>
  );
}
