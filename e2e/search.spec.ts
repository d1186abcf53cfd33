import { expect, seen, signIn, test, type Page } from "./fixtures.ts";
import { programOf } from "./support/api.ts";
import { aMember } from "./support/people.ts";
import { words } from "./support/words.ts";

// One thing, written in three scripts, found by all of them: in the palette and on the page, by a visitor and a member.

const shell = words("ru", "shell");
const search = words("ru", "search");

const palette = (page: Page) => page.getByRole("dialog", { name: shell("palette.label") });

/** Types into the palette until the search, which hears of new things a moment later, has what is asked for. */
async function findsInPalette(page: Page, query: string, name: RegExp) {
  const field = palette(page).getByRole("combobox");
  await expect(async () => {
    await field.fill("");
    await field.fill(query);
    await expect(palette(page).getByRole("option", { name }).first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

test("search in three scripts, from the palette and on the page", async ({ page, someone, origin }) => {
  const owner = await aMember(origin, "Vesta");
  const program = await programOf(origin, owner);
  const tail = owner.email.replaceAll(/[^a-z]/g, "").slice(0, 4);
  const made = await program.ask<{ slug: string }>("POST", "/organizations", { body: { name: { ru: `Нафтавесна ${tail}`, be: `Нафтавясна ${tail}` }, kind: "enterprise", country: "BY", city: "Мінск", originalLocale: "ru" } });
  expect(made.status).toBe(201);

  await page.goto("/ru");
  await expect(async () => {
    if (await palette(page).isHidden()) await page.keyboard.press("Control+k"); // heard once the script has come
    await expect(palette(page)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  for (const query of ["нафтавесна", "naftavesna", "нафтовесна"]) await findsInPalette(page, `${query} ${tail}`, /Нафтавесна/);
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeHidden();

  // recent searches, and the way to everything
  await page.keyboard.press("Control+k");
  await findsInPalette(page, `naftavesna ${tail}`, /Нафтавесна/);
  await palette(page).getByRole("option", { name: shell("palette.everything", { query: `naftavesna ${tail}` }) }).click();
  await expect(page).toHaveURL(/\/ru\/search\?q=naftavesna/);
  await expect(page.getByRole("heading", { name: search("kinds.organization") })).toBeVisible();
  await expect(page.getByRole("link", { name: /Нафтавесна/ }).first()).toBeVisible();
  await seen(page);

  // a filter in the address, and back
  const belarus = page.getByRole("checkbox", { name: /Беларусь/ });
  if (!(await belarus.isVisible())) await page.getByRole("button", { name: "Фильтры" }).click();
  await belarus.click(); // the address changes, and the box with it
  await expect(page).toHaveURL(/country=BY/);
  await expect(page.getByRole("link", { name: /Нафтавесна/ }).first()).toBeVisible();

  // a visitor finds no people; a member does, in their script
  await page.goto("/ru/search?q=Vesta");
  await expect(page.getByText(search("guest"))).toBeVisible();
  const member = await someone();
  await signIn(member.page, await aMember(origin, "Looker"));
  await member.page.goto("/ru/search?q=" + encodeURIComponent("веста"));
  await expect(member.page.getByRole("heading", { name: search("kinds.member") })).toBeVisible();
  await seen(member.page);

  await page.goto("/ru/search?q=" + encodeURIComponent("zzzzqqqq%_\\"));
  await expect(page.getByText(search("empty.title"))).toBeVisible();
  await seen(page);

  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("option", { name: `naftavesna ${tail}` })).toBeVisible();
});
