import { expect, seen, signIn, test, type Page } from "./fixtures.ts";
import { demoAccount } from "./support/accounts.ts";
import { programOf } from "./support/api.ts";
import { aStage } from "./support/people.ts";
import { runDigests } from "./support/digests.ts";
import { words } from "./support/words.ts";

// From a choice in the settings to the letter that gathers, and out of it again by the letter's own link.

const t = words("en", "notifications");
const common = words("en", "common");

/** The office's mailbox, at the newest letter to this address. */
async function openLetter(page: Page, email: string) {
  await expect(async () => {
    await page.goto(`/en/admin/mail?q=${encodeURIComponent(email)}`);
    await expect(page.getByRole("link", { name: /^1 notification for you/ }).first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole("link", { name: /^1 notification for you/ }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^1 notification for you/ })).toBeVisible();
}

test("a digest is received, followed, and ended by its link", async ({ page, someone, origin }) => {
  const { cluster, coordinator, organization, programs } = await aStage(origin);

  // the coordinator chooses to have requests gathered once a day
  await signIn(page, coordinator);
  await page.goto("/en/settings/notifications");
  await page.getByLabel(`${t("settings.byMail")}: ${t("groups.requests")}`).selectOption({ label: t("mail.daily") });
  await seen(page);
  await page.getByRole("button", { name: common("save") }).first().click();
  await expect(page.getByText(common("saved")).first()).toBeVisible();

  // something happens: it is told at once in the product, at the bell and in the centre, and no letter goes
  await programs.applicant.post(`/clusters/${cluster.slug}/join-requests`, { organizationId: organization.id, valueChainRole: "buyer" });
  const bell = page.getByRole("button", { name: new RegExp(`^${t("bell.label")}: \\d`) });
  await expect(bell).toBeVisible();
  await bell.click();
  const sentence = t("kinds.join_request_submitted", { organization: organization.name, cluster: cluster.name });
  await expect(page.getByRole("link", { name: sentence })).toBeVisible();
  await page.getByRole("link", { name: t("bell.all") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("title") })).toBeVisible();
  await page.getByLabel(t("centre.group"), { exact: true }).selectOption({ label: t("groups.requests") });
  await expect(page).toHaveURL(/group=requests/);
  await expect(page.getByRole("main").getByText(sentence).locator("visible=true")).toHaveCount(1);
  await seen(page);

  // its hour comes
  await runDigests(new Date(Date.now() + 25 * 3_600_000));
  const office = await someone();
  await signIn(office.page, demoAccount("project_office"));
  await openLetter(office.page, coordinator.email);
  await seen(office.page);
  const letter = office.page.getByRole("main");
  await expect(letter.getByText(sentence).first()).toBeVisible();
  await expect(office.page.frameLocator("iframe").getByRole("link", { name: sentence })).toHaveAttribute("href", new RegExp(`/en/workspace/${cluster.slug}/requests$`));
  const end = await office.page.frameLocator("iframe").getByRole("link", { name: t("letter.unsubscribe") }).getAttribute("href");

  // whoever has the letter ends such letters, without signing in
  const reader = await someone();
  await reader.page.goto(new URL(end!).pathname + new URL(end!).search);
  await seen(reader.page);
  await reader.page.getByRole("button", { name: t("unsubscribe.confirm") }).click();
  await expect(reader.page.getByText(t("unsubscribe.done"))).toBeVisible();
  await seen(reader.page);
  await page.goto("/en/settings/notifications");
  await expect(page.getByLabel(`${t("settings.byMail")}: ${t("groups.requests")}`)).toHaveValue("off");

  // a mail program does the same with one request, and a made-up token does nothing
  const post = (token: string) => fetch(`${origin}/api/unsubscribe?token=${token}`, { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "List-Unsubscribe=One-Click" });
  expect((await post(new URL(end!).searchParams.get("token")!)).status).toBe(204);
  expect((await post("made.up.token")).status).toBe(404);
  const coordinatorProgram = await programOf(origin, coordinator, "read");
  const { groups } = await coordinatorProgram.get<{ groups: { group: string; mail: string }[] }>("/me/notification-preferences");
  expect(groups.find(({ group }) => group === "clusters")).toMatchObject({ mail: "off" });
});

test("muted from the row's menu, in Russian; heard again from the settings", async ({ page, origin }) => {
  const { cluster, coordinator, organization, programs } = await aStage(origin);
  await programs.applicant.post(`/clusters/${cluster.slug}/join-requests`, { organizationId: organization.id, valueChainRole: "buyer" });
  const ru = words("ru", "notifications");
  await signIn(page, coordinator, "ru");
  const row = page.getByRole("listitem").filter({ hasText: organization.name });
  await expect(async () => {
    await page.goto("/ru/notifications");
    await expect(row).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await row.getByRole("button", { name: new RegExp(`^${ru("centre.menu", { text: "" }).trim()}`) }).click();
  await page.getByRole("button", { name: ru("centre.muteCluster") }).click();
  await expect(page.getByText(ru("centre.muteClusterDone"))).toBeVisible();
  await page.goto("/ru/settings/notifications");
  await seen(page);
  await expect(page.getByLabel(cluster.name, { exact: true })).toHaveValue("muted");
});
