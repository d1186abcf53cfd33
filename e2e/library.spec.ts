import { expect, seen, signIn, test, type Page } from "./fixtures.ts";
import { aJoinedStage } from "./support/people.ts";
import { words } from "./support/words.ts";

const t = words("en", "library");
const f = words("en", "files");
const common = words("en", "common");
const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const row = (page: Page, name: string) => page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });

// Hidden behind a button; an earlier page may still be in the document, hidden as a whole.
const chooser = (page: Page) => page.locator("section:visible > input[type=file]");

/** Drops files as a mouse would bring them from the desktop. */
async function drop(page: Page, name: string, text: string) {
  const data = await page.evaluateHandle(([name, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text!], name!, { type: "text/plain" }));
    return transfer;
  }, [name, text]);
  await page.getByRole("region", { name: f("upload.title") }).dispatchEvent("drop", { dataTransfer: data });
}

test("files are put into a library, get versions, are moved, deleted and brought back", async ({ page, someone, origin }) => {
  const { cluster, coordinator, applicant } = await aJoinedStage(origin);
  await signIn(page, applicant);
  const library = `/en/workspace/${cluster.slug}/library`;
  await page.goto(library);
  await expect(page.getByText(t("emptyTitle"))).toBeVisible();
  await seen(page);

  // two by choosing, one by dropping
  await chooser(page).setInputFiles([file("Contract.txt", "one"), file("Prices.txt", "prices")]);
  await drop(page, "Dropped.txt", "dropped");
  for (const name of ["Contract.txt", "Prices.txt", "Dropped.txt"]) await expect(row(page, name)).toBeVisible();
  await seen(page);

  // a new version, seen by the coordinator, who brings the old one back
  const office = await someone();
  await signIn(office.page, coordinator);
  await office.page.goto(library);
  await row(office.page, "Contract.txt").getByRole("link", { name: "Contract.txt", exact: true }).click();
  await expect(office.page.getByRole("heading", { level: 2, name: "Contract.txt" })).toBeVisible();
  await chooser(office.page).setInputFiles(file("anything.txt", "two, longer"));
  await expect(office.page.getByRole("rowheader", { name: `2 ${t("file.current")}` })).toBeVisible();
  await seen(office.page);
  await office.page.getByRole("button", { name: t("file.bringBackOf", { n: "1" }) }).click();
  await expect(office.page.getByText(t("file.brought", { n: "1" }))).toBeVisible();

  // a folder, and a file moved into it under another name
  await page.getByRole("button", { name: t("new"), exact: true }).click();
  await page.getByRole("dialog").getByLabel(t("field.name")).fill("Contracts/2026");
  await page.getByRole("dialog").getByRole("button", { name: t("create") }).click();
  await expect(page.getByText(words("en", "errors")("library.name_characters")).last()).toBeVisible();
  await page.getByRole("dialog").getByLabel(t("field.name")).fill("Contracts");
  await page.getByRole("dialog").getByRole("button", { name: t("create") }).click();
  await expect(row(page, "Contracts")).toBeVisible();
  await row(page, "Contract.txt").getByRole("button", { name: t("changeOf", { name: "Contract.txt" }) }).click();
  await page.getByRole("dialog").getByLabel(t("field.name")).fill("Contract 5.txt");
  await page.getByRole("dialog").getByLabel(t("field.place")).selectOption({ label: "Contracts" });
  await seen(page);
  await page.getByRole("dialog").getByRole("button", { name: common("save") }).click();
  await expect(row(page, "Contract.txt")).toHaveCount(0);
  await row(page, "Contracts").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 2, name: "Contracts" })).toBeVisible();
  await expect(row(page, "Contract 5.txt")).toBeVisible();

  // deleted, and at once brought back
  await row(page, "Contract 5.txt").getByRole("button", { name: t("deleteOf", { name: "Contract 5.txt" }) }).click();
  await expect(row(page, "Contract 5.txt")).toHaveCount(0);
  await page.getByRole("button", { name: t("undo") }).click();
  await expect(row(page, "Contract 5.txt")).toBeVisible();

  // the trash
  await row(page, "Contract 5.txt").getByRole("button", { name: t("deleteOf", { name: "Contract 5.txt" }) }).click();
  await expect(row(page, "Contract 5.txt")).toHaveCount(0);
  await page.goto(`${library}/trash`);
  await seen(page);
  await page.getByRole("button", { name: t("bin.restoreOf", { name: "Contract 5.txt" }) }).click();
  await expect(page.getByText(t("bin.emptyTitle"))).toBeVisible();

  // found by its name from above
  await page.goto(`${library}?q=contract+5`);
  await expect(row(page, "Contract 5.txt")).toBeVisible();
});
