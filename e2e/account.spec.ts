import { TOTP } from "otpauth";
import { expect, seen, signIn, test } from "./fixtures.ts";
import { aMember, letterTo } from "./support/people.ts";
import { fillSignIn } from "./support/sign-in.ts";
import { words } from "./support/words.ts";

const t = words("en", "account");

test("an account: a second factor, an archive of one's data, and its end", async ({ page, origin, expected }) => {
  const member = await aMember(origin, "Nina");
  await signIn(page, member);
  await page.goto("/en/settings/security");
  const section = page.locator("section", { has: page.getByRole("heading", { name: t("second.title") }) });
  await section.getByLabel(t("second.password")).fill(member.password);
  await section.getByRole("button", { name: t("second.begin") }).click();
  await expect(section.getByAltText(t("second.qr"))).toBeVisible();
  await seen(page);
  const secret = (await section.locator("code").innerText()).replaceAll(" ", "");
  await section.getByLabel(t("second.code"), { exact: true }).fill(new TOTP({ secret }).generate());
  await section.getByRole("button", { name: t("second.confirm") }).click();
  await expect(section.getByRole("listitem")).toHaveCount(10);
  const recovery = await section.getByRole("listitem").first().innerText();
  await section.getByRole("button", { name: t("second.done") }).click();
  await expect(section.getByText(t("second.left", { count: 10 }))).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/en/sign-in");
  await fillSignIn(page, member);
  await page.getByLabel(t("step.code")).fill("000000");
  await page.getByRole("button", { name: t("step.submit") }).click();
  await expect(page.getByText(words("en", "errors")("second_factor_wrong")).first()).toBeVisible();
  await page.getByLabel(t("step.code")).fill(recovery);
  await page.getByRole("button", { name: t("step.submit") }).click();
  await expect(page).toHaveURL(/\/en\/my$/);

  await page.goto("/en/settings/account");
  await seen(page);
  await page.getByRole("button", { name: t("export.request") }).click();
  await expect(page.getByRole("table").getByText(new RegExp(`${t("export.running")}|ready until`))).toBeVisible();
  await expect.poll(() => letterTo(origin, member.email)).toContain("/settings/account");
  await page.reload();
  const fetched = page.waitForEvent("download");
  await page.getByRole("link", { name: t("export.fetch") }).click();
  expect((await fetched).suggestedFilename()).toBe("cluster-data.zip");

  await page.getByRole("button", { name: t("delete.open") }).click();
  const handle = /: (\S+)$/.exec(await page.locator("label", { hasText: t("delete.handle", { handle: "" }).trim() }).innerText())![1]!;
  await page.getByLabel(t("delete.handle", { handle })).fill(handle);
  const form = page.locator("form", { has: page.getByRole("button", { name: t("delete.submit") }) });
  await form.getByLabel(t("delete.password")).fill(member.password);
  await form.getByLabel(t("delete.code")).fill(new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 }));
  await form.getByRole("button", { name: t("delete.submit") }).click();
  await expect(page.getByRole("heading", { name: t("goodbye.title") })).toBeVisible();
  await seen(page);
  expected(/40[14]/);
  await page.goto("/en/sign-in");
  await fillSignIn(page, member);
  await expect(page.getByText(words("en", "errors")("sign_in_failed")).first()).toBeVisible();
});
