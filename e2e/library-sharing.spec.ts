import { expect, seen, signIn, test, type Page } from "./fixtures.ts";
import { aCluster, aJoinedStage, aMember } from "./support/people.ts";
import { words } from "./support/words.ts";

const t = words("en", "library");
const w = words("en", "workspace");
const text = (name: string, content = name) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
const row = (page: Page, name: string) => page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
const chooser = (page: Page) => page.locator("section:visible > input[type=file]");
const dialog = (page: Page) => page.getByRole("dialog");

test("many are picked by keys, moved, shared with one, deleted and brought back; a taken name is asked about", async ({ page, someone, origin, expected }) => {
  expected(/422/); // the name is taken
  const { cluster, coordinator, applicant } = await aJoinedStage(origin);
  await signIn(page, coordinator);
  await page.goto(`/en/workspace/${cluster.slug}/library`);
  await chooser(page).setInputFiles(["a.txt", "b.txt", "c.txt"].map((name) => text(name)));
  for (const name of ["a.txt", "b.txt", "c.txt"]) await expect(row(page, name)).toBeVisible();
  await chooser(page).setInputFiles(text("a.txt", "another"));
  await expect(dialog(page)).toContainText(t("same.title", { name: "a.txt" }));
  await seen(page);
  await dialog(page).getByRole("button", { name: t("same.rename") }).click();
  await expect(row(page, "a (2).txt")).toBeVisible();

  // a folder for one person alone
  await page.getByRole("button", { name: t("new"), exact: true }).click();
  await dialog(page).getByLabel(t("field.name")).fill("Deal");
  await dialog(page).getByLabel(t("field.audience")).selectOption("chosen");
  const picker = dialog(page).getByRole("combobox", { name: t("share.people") });
  await picker.fill(applicant.name);
  await expect(dialog(page).getByRole("option", { name: applicant.name })).toBeVisible();
  await seen(page);
  await picker.press("Enter");
  await dialog(page).getByRole("button", { name: t("create") }).click();
  await expect(row(page, "Deal")).toContainText(t("chosenOnly"));

  // Ctrl+A, all but the folder, moved there
  await page.getByRole("heading", { level: 2 }).first().click();
  await page.keyboard.press("Control+a");
  await expect(page.getByText(t("many.chosen", { n: 5 }))).toBeVisible();
  await row(page, "Deal").getByRole("checkbox").uncheck();
  await seen(page);
  await page.getByRole("button", { name: t("many.move"), exact: true }).click();
  await dialog(page).getByLabel(t("field.place")).selectOption({ label: "Deal" });
  await dialog(page).getByRole("button", { name: t("many.move"), exact: true }).click();
  await expect(row(page, "b.txt")).toHaveCount(0);

  // whom it is for sees it; they may delete none of it
  const guest = await someone({ viewport: { width: 390, height: 844 } });
  await signIn(guest.page, applicant);
  await guest.page.goto(`/en/workspace/${cluster.slug}/library`);
  await guest.page.getByRole("link", { name: "Deal", exact: true }).click();
  await guest.page.getByLabel(t("many.one", { name: "a (2).txt" })).check();
  await guest.page.getByLabel(t("many.one", { name: "b.txt" })).click({ modifiers: ["Shift"] });
  await expect(guest.page.getByText(t("many.chosen", { n: 3 }))).toBeVisible();
  await seen(guest.page);
  await guest.page.getByRole("button", { name: t("many.delete"), exact: true }).click();
  await expect(guest.page.getByText(t("many.refused", { n: 3 }))).toBeVisible();

  // the coordinator deletes all, and brings them back
  await row(page, "Deal").getByRole("link").click();
  await expect(row(page, "c.txt")).toBeVisible();
  await page.getByLabel(t("many.all")).check();
  await page.getByRole("button", { name: t("many.delete"), exact: true }).click();
  await expect(page.getByText(t("emptyTitle"))).toBeVisible();
  await page.getByRole("button", { name: t("undo") }).click();
  for (const name of ["a.txt", "a (2).txt", "b.txt", "c.txt"]) await expect(row(page, name)).toBeVisible();
});

test("a file is shown in another cluster, opened there, and taken away", async ({ page, someone, origin }) => {
  const { cluster, coordinator, programs } = await aJoinedStage(origin);
  const keeper = await aMember(origin, "Ryhor");
  const there = await aCluster(origin, keeper);
  await signIn(page, coordinator);
  await page.goto(`/en/workspace/${cluster.slug}/library`);
  await chooser(page).setInputFiles(text("Norms.txt", "Нормы"));
  await row(page, "Norms.txt").getByRole("link", { name: "Norms.txt", exact: true }).click();
  await page.getByRole("searchbox", { name: w("network.cluster") }).fill(there.name);
  await page.getByRole("button", { name: `${w("picker.choose")}: ${there.name}` }).click();
  await page.getByRole("button", { name: w("items.offer") }).click();
  await expect(page.getByText(w("items.offered.there"))).toBeVisible();
  await seen(page);

  const other = await someone();
  await signIn(other.page, keeper);
  await other.page.goto(`/en/workspace/${there.slug}/network`);
  await other.page.getByRole("button", { name: w("items.show"), exact: true }).click();
  await expect(other.page.getByText(w("items.shownDone"))).toBeVisible();
  await other.page.goto(`/en/workspace/${there.slug}/library`);
  await expect(other.page.getByRole("heading", { name: t("elsewhere.title") })).toBeVisible();
  await seen(other.page);
  await row(other.page, "Norms.txt").getByRole("link", { name: "Norms.txt", exact: true }).click();
  const [tab] = await Promise.all([other.context.waitForEvent("page"), other.page.getByRole("link", { name: t("openOf", { name: "Norms.txt" }) }).click()]);
  await expect(tab.getByText("Нормы")).toBeVisible();
  await tab.close();

  // taken away at home: gone at once
  const { items } = await programs.coordinator.get<{ items: { id: string }[] }>(`/clusters/${cluster.slug}/shown-items`);
  await programs.coordinator.post(`/shown-items/${items[0]!.id}/end`, {});
  other.expected(/404/);
  await other.page.reload();
  await expect(other.page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(other.page.getByText("Norms.txt")).toHaveCount(0);
  await other.page.goto(`/en/workspace/${there.slug}/library`);
  await expect(other.page.getByText(t("emptyTitle"))).toBeVisible();
});
