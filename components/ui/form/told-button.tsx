"use client";
import type { ReactNode } from "react";
import type { FormState } from "#lib/core/form.ts";
import type { ButtonLook } from "../button.tsx";
import { useToldAction } from "../toast/use-told-action.ts";
import { Submit } from "./submit.tsx";

type Props = ButtonLook & {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** Told when it is done; why not, when it is not. */
  done: string;
  fields: Record<string, string | number>;
  children: ReactNode;
  pendingLabel?: string;
  "aria-label"?: string;
};

/** A form of one button and nothing to fill in. What is to be asked first takes a ConfirmButton. */
export function ToldButton({ action, done, fields, variant = "secondary", ...submit }: Props) {
  return (
    <form action={useToldAction(action, done)}>
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Submit variant={variant} {...submit} />
    </form>
  );
}
