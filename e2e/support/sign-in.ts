import { expect, type Page } from "@playwright/test";
import type { Account } from "./accounts.ts";

/** Signs in on the page for it, and waits until that has led somewhere else. */
export async function signIn(page: Page, { email, password }: Pick<Account, "email" | "password">, locale = "en") {
  await page.goto(`/${locale}/sign-in`);
  await page.getByRole("textbox", { name: /e-mail/i }).fill(email);
  await page.getByLabel(/password/i).first().fill(password);
  await page.getByRole("main").getByRole("button", { name: /sign in/i }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}
