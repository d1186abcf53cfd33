"use client";
import { useActionState, type ReactNode } from "react";
import { signOutAction } from "#lib/members/actions.ts";
import { leave } from "./me.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Ends the session of this browser. */
export function SignOut({ locale, className, children }: { locale: Locale; className?: string; children: ReactNode }) {
  const [, action] = useActionState(signOutAction, null);
  return (
    <form action={action} onSubmit={leave}>
      <input type="hidden" name="locale" value={locale} />
      <button type="submit" className={className}>{children}</button>
    </form>
  );
}
