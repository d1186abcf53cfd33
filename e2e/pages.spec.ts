import { expect, seen, signIn, test, type Page } from "./fixtures.ts";
import { fillSignIn } from "./support/sign-in.ts";
import { aJoinedStage, aMember, letterTo } from "./support/people.ts";
import { words } from "./support/words.ts";

// A page edited by two at once, and a guest who sees one page and nothing else.

const t = words("en", "pages");
const g = words("en", "guests");

const body = (page: Page) => page.getByRole("textbox", { name: t("edit.body") });
const title = (page: Page) => page.getByRole("textbox", { name: t("edit.name") });
const save = (page: Page) => page.getByRole("button", { name: t("edit.save"), exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 2, name });

test("a page written, then edited by two: the second is told, merges and saves; nothing is lost, not even by a reload", async ({ page, someone, origin }) => {
  test.setTimeout(120_000);
  const { cluster, coordinator, applicant } = await aJoinedStage(origin);
  await signIn(page, coordinator);
  await page.goto(`/en/workspace/${cluster.slug}/pages`);
  await expect(page.getByText(t("emptyTitle"))).toBeVisible();
  await seen(page);
  await page.getByRole("link", { name: t("new") }).first().click();
  await title(page).fill("Harvest plan");
  await body(page).fill("# Fields\n\nNorth in July.\n\nSouth in August.\n\n# Machines\n\nTwo pullers.");
  await expect(page.getByRole("heading", { name: "Fields" })).toBeVisible(); // the preview
  await seen(page);
  await page.getByRole("button", { name: t("edit.create") }).click();
  await expect(heading(page, "Harvest plan")).toBeVisible();
  await seen(page);
  const address = page.url().split("?")[0]!;

  // both open the editor on the same version
  const other = await someone();
  await signIn(other.page, applicant);
  for (const it of [page, other.page]) {
    await it.goto(`${address}/edit`);
    await expect(body(it)).toHaveValue(/Two pullers/);
    await expect(it.getByRole("region", { name: t("edit.preview") }).getByText("Two pullers")).toBeVisible(); // the script is there: it has asked for the preview
  }
  await body(other.page).fill("# Fields\n\nNorth in July.\n\nSouth in September.\n\n# Machines\n\nTwo pullers, one baler.");
  await expect(page.getByText(t("edit.writing", { names: applicant.name }))).toBeVisible();
  await other.page.getByRole("textbox", { name: t("edit.note") }).fill("a baler came");
  await save(other.page);
  await expect(heading(other.page, "Harvest plan")).toBeVisible();
  await expect(page.getByText(t("edit.changedMeanwhile", { name: applicant.name }))).toBeVisible();

  // the second: another paragraph goes together by itself, the same words do not
  await body(page).fill("# Fields\n\nNorth in June.\n\nSouth in October.\n\n# Machines\n\nTwo pullers.");
  await save(page);
  await expect(page.getByText(t("merge.title", { name: applicant.name }))).toBeVisible();
  await expect(page.getByText(t("merge.note", { note: "a baler came" }))).toBeVisible();
  await expect(body(page)).toHaveValue(/North in June[\s\S]*<<<<<<<[\s\S]*October[\s\S]*=======[\s\S]*September[\s\S]*>>>>>>>[\s\S]*one baler/);
  await seen(page);
  await save(page);
  await expect(page.getByRole("alert").filter({ hasText: words("en", "errors")("pages.conflict_left") }).first()).toBeVisible();
  await page.getByRole("button", { name: t("merge.takeMine") }).click();
  await expect(body(page)).toHaveValue("# Fields\n\nNorth in June.\n\nSouth in October.\n\n# Machines\n\nTwo pullers, one baler.");

  // a reload loses nothing
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("South in October");
  await page.reload();
  await expect(body(page)).toHaveValue(/South in October[\s\S]*one baler/);
  await save(page);
  await expect(heading(page, "Harvest plan")).toBeVisible();
  await expect(page.getByText("South in October.")).toBeVisible();
  await expect(page.getByText("Two pullers, one baler.")).toBeVisible();

  // history: what changed, and the first version again
  await page.getByRole("link", { name: t("view.history") }).click();
  await page.getByRole("button", { name: t("history.compare") }).click();
  await expect(page.getByText(t("history.compared", { from: 2, to: 3 }))).toBeVisible();
  await seen(page);
  await page.getByRole("button", { name: t("history.restore", { number: 1 }) }).click();
  await page.getByRole("dialog").getByRole("button", { name: t("do.unarchive") }).click();
  await expect(heading(page, "Harvest plan")).toBeVisible();
  await expect(page.getByText("South in August.")).toBeVisible();
});

test("a guest is invited to one page by letter, sees it and nothing else, and is cut off", async ({ page, someone, origin }) => {
  test.setTimeout(120_000);
  const { cluster, coordinator, programs } = await aJoinedStage(origin);
  const wiki = await programs.coordinator.post<{ id: string }>(`/clusters/${cluster.slug}/pages`, { locale: "en", title: "For our partner", body: "# Terms\n\nOnly for you." });
  const outsider = await aMember(origin, "Olivia");
  await signIn(page, coordinator);
  await page.goto(`/en/workspace/${cluster.slug}/pages/${wiki.id}`);
  await page.getByText(t("view.more"), { exact: true }).click();
  await page.getByRole("button", { name: g("invite.open") }).click();
  await page.getByRole("dialog").getByLabel(g("invite.email")).fill(outsider.email);
  await seen(page);
  await page.getByRole("dialog").getByRole("button", { name: g("invite.send") }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  const link = /(\/en\/guest-invitation\?token=[\w-]+)/.exec(await letterTo(origin, outsider.email))![1]!;
  const theirs = await someone();
  await theirs.page.goto(link);
  await seen(theirs.page);
  await theirs.page.getByRole("main").getByRole("link", { name: g("invitation.signIn") }).click();
  await fillSignIn(theirs.page, outsider);
  await theirs.page.getByRole("button", { name: g("invitation.accept") }).click();
  await expect(theirs.page.getByText("Only for you.")).toBeVisible();
  await seen(theirs.page);
  theirs.expected(/404/);
  expect((await theirs.page.request.get(`/en/workspace/${cluster.slug}/pages/${wiki.id}`)).status()).toBe(404);

  await page.goto(`/en/workspace/${cluster.slug}/guests`);
  await expect(page.getByText(outsider.name)).toBeVisible();
  await seen(page);
  await page.getByRole("button", { name: g("revoke") }).click();
  await page.getByRole("dialog").getByRole("button", { name: g("revoke") }).click();
  await expect(theirs.page.getByText("Only for you.")).toHaveCount(0, { timeout: 4_000 });
});
