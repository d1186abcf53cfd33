"use client";
import { TextInput } from "#components/ui/form/controls.tsx";

/** A code of an authenticator app: telephones offer it by themselves. `any` takes recovery codes too. */
export const CodeInput = ({ any = false, focus = false }: { any?: boolean; focus?: boolean }) => (
  // eslint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do on a page that has just come
  <TextInput autoComplete="one-time-code" inputMode={any ? "text" : "numeric"} autoCapitalize="off" spellCheck={false} maxLength={24} autoFocus={focus} />
);
