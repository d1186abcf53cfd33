import { demoAccount, expect, seen, signIn, test } from "./fixtures.ts";
import { aMember, somebody } from "./support/people.ts";
import { fillSignIn } from "./support/sign-in.ts";
import { words } from "./support/words.ts";

const t = words("en", "auth");
const mail = words("en", "mail");

test("a visitor signs up, confirms by the mailed link and signs in", async ({ page, someone }) => {
  const { name, email, password } = somebody("Darya");
  await page.goto("/en/sign-up");
  await seen(page);
  await page.getByLabel(t("sign_up.name"), { exact: true }).fill(name);
  await page.getByLabel(t("email")).fill(email);
  await page.getByLabel(t("password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t("sign_up.submit") }).click();
  await expect(page.getByRole("heading", { name: t("sent.title") })).toBeVisible();
  await seen(page);

  // without a mail server the office reads the letters
  const office = await someone();
  await signIn(office.page, demoAccount("project_office"));
  await office.page.goto(`/en/admin/mail?q=${encodeURIComponent(email)}`);
  await office.page.getByRole("link", { name: mail("confirm.subject") }).first().click();
  await expect(office.page.getByText(/\/en\/confirm\?token=/).first()).toBeVisible();
  const link = /https?:\/\/\S+\/en\/confirm\?token=[\w.~%-]+/.exec(await office.page.getByRole("main").innerText())![0];
  await seen(office.page);

  await page.goto(link);
  await page.getByRole("button", { name: t("confirm.submit") }).click();
  await expect(page.getByRole("heading", { name: t("confirm.done_title") })).toBeVisible();
  await seen(page);
  await signIn(page, { email, password });
  await expect(page).toHaveURL(/\/en\/my$/);
  await seen(page);
});

test("what is wrong with a sign-up stands beside the fields and above them, and nothing typed is lost", async ({ page }) => {
  await page.goto("/en/sign-up");
  await page.getByLabel(t("sign_up.name"), { exact: true }).fill("Maryia\u200B");
  await page.getByLabel(t("email")).fill("name＠example.org");
  await page.getByLabel(t("password"), { exact: true }).fill("short");
  await page.getByRole("button", { name: t("sign_up.submit") }).click();

  const errors = words("en", "errors");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByText(errors("email_at")).first()).toBeVisible();
  await expect(page.getByText(errors("invisible_characters")).first()).toBeVisible();
  await expect(page.getByText(errors("password_short")).first()).toBeVisible();
  await expect(page.getByLabel(t("email"))).toHaveValue("name＠example.org");
  await seen(page);
});

test("a wrong password and an unknown address get the same answer", async ({ page }) => {
  const wrong = words("en", "errors")("sign_in_failed");
  for (const email of [demoAccount("learner").email, "nobody@example.org"]) {
    await page.goto("/en/sign-in");
    await fillSignIn(page, { email, password: "not the password" });
    await expect(page.getByText(wrong).first()).toBeVisible();
  }
  await seen(page);
});

test("a guest who opens a member's page signs in and comes back to it", async ({ page, origin }) => {
  const member = await aMember(origin, "Ihar");
  await page.goto("/en/settings/profile");
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
  await fillSignIn(page, member);
  await expect(page).toHaveURL(/\/en\/settings\/profile$/);
  await seen(page);
});

test("a session ended elsewhere is cut off within two seconds, on the page and in the API", async ({ page, someone, origin }) => {
  const member = await aMember(origin, "Katsiaryna");
  const other = await someone();
  await signIn(page, member);
  await signIn(other.page, member);
  other.expected(/401|session/i);
  await other.page.goto("/en/my");

  await page.goto("/en/settings/security");
  await page.getByRole("button", { name: words("en", "members")("sessions.end_others") }).first().click();
  const confirm = page.getByRole("dialog").getByRole("button", { name: words("en", "members")("sessions.end_others") });
  await confirm.click();
  const ended = Date.now();
  await expect(page.getByText(words("en", "members")("sessions.others_ended")).first()).toBeVisible();

  await expect.poll(async () => (await other.context.request.get("/api/v1/sessions")).status(), { timeout: 2000 - (Date.now() - ended), intervals: [50] }).toBe(401);
  await other.page.goto("/en/settings/profile");
  await expect(other.page).toHaveURL(/\/sign-in/);
});

test("to whom a page is not open, it is not there: 404, in words", async ({ someone }) => {
  const { page, expected } = await someone();
  await signIn(page, demoAccount("learner"));
  expected(/404/);
  for (const path of ["/ru/admin", "/ru/workspace/no-such", "/ru/workspace/flax/requests"]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { name: words("ru", "shell")("notFound.title") }), path).toBeVisible();
  }
  await expect(page).toHaveURL(/\/ru\/workspace\/flax\/requests$/);
  await seen(page);
});
