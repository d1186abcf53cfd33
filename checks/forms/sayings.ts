import { expect } from "vitest";
import type { FormState } from "#lib/core/form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The answer is in words of the reader's language, and never that something of ours broke. */
export function saysWell(state: NonNullable<FormState>, locale: Locale, about: string): void {
  expect(state.code, about).not.toBe("internal");
  for (const message of [state.message, ...(state.errors ?? []).map((error) => error.message)]) {
    expect(message, `${about}: words`).toMatch(locale === "en" ? /^[A-Z].* / : /^[А-ЯЁІЎ].*[ .]/s);
    expect(message, `${about}: words`).not.toMatch(/^[\w.]+$|\{\w+\}|undefined|\[object/);
    if (locale === "be") expect(message, `${about}: Belarusian`).not.toMatch(/[ищ]/i);
    if (locale === "ru") expect(message, `${about}: Russian`).not.toMatch(/[ўі]/i);
  }
  if (state.code === "invalid") expect(state.errors, `${about}: which field`).not.toEqual([]);
}
