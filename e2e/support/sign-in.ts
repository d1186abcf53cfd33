import { expect, type Page } from "@playwright/test";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Account } from "./accounts.ts";
import { words } from "./words.ts";

/** Signs in on the page for it, and waits until that has led somewhere else. */
export async function signIn(page: Page, account: Pick<Account, "email" | "password">, locale: Locale = "en") {
  await page.goto(`/${locale}/sign-in`);
  await fillSignIn(page, account, locale);
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/** Fills in and sends the sign-in form that the page shows. */
export async function fillSignIn(page: Page, { email, password }: Pick<Account, "email" | "password">, locale: Locale = "en") {
  const t = words(locale, "auth");
  const form = page.getByRole("main");
  await form.getByRole("textbox", { name: t("email") }).fill(email);
  await form.getByLabel(t("password"), { exact: true }).fill(password);
  await form.getByRole("button", { name: t("sign_in.submit"), exact: true }).click();
}
