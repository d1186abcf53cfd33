"use client";
import { createContext, useContext } from "react";
import type { FormState } from "#lib/core/form.ts";

export type FormContextValue = {
  prefix: string;
  state: FormState;
  /** Field path → label, so that the summary can name the field. */
  labels: Map<string, string>;
  locale: string;
  /** How often it was tried without a line since it was last sent. */
  offline: number;
};
export const FormContext = createContext<FormContextValue>({ prefix: "form", state: null, labels: new Map(), locale: "en", offline: 0 });

/** What the fields within have in common, so that the summary can tell «Русский» of one text from that of another. */
export const GroupContext = createContext("");

export type FieldContextValue = {
  id: string;
  name: string;
  required: boolean;
  invalid: boolean;
  describedBy: string | undefined;
  /** What the person typed before the form came back; undefined when it has not been sent. */
  typed: unknown;
  attempt: number;
};
export const FieldContext = createContext<FieldContextValue | null>(null);

/** Where the field of a path is on the page. */
export const fieldId = (prefix: string, path: string) => `${prefix}-${path.replace(/[^\w-]/g, "-")}`;

export const useField = (): FieldContextValue => {
  const field = useContext(FieldContext);
  if (!field) throw new Error("A control stands inside a Field");
  return field;
};

/** What was typed at `a.b` of the values that a form door gave back. */
export function typedAt(values: Record<string, unknown> | undefined, path: string): unknown {
  return path.split(".").reduce<unknown>((at, part) => (typeof at === "object" && at !== null ? (at as Record<string, unknown>)[part] : undefined), values);
}
