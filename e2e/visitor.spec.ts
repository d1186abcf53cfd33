import { expect, seen, test } from "./fixtures.ts";
import { words } from "./support/words.ts";

const shell = words("en", "shell");
const home = words("en", "home");

test("looks around: home, a directory, a cluster, an organisation", async ({ page }) => {
  await page.goto("/en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(home("title"));
  await expect(page.getByRole("heading", { name: home("map.title") })).toBeVisible();
  await seen(page);

  await page.getByRole("navigation", { name: shell("sections.label") }).getByRole("link", { name: shell("sections.clusters") }).click();
  await expect(page).toHaveURL(/\/en\/clusters$/);
  await seen(page);
  const flax = page.getByRole("link", { name: "Dnieper–Volga Flax Cluster" }).first();
  await page.getByRole("searchbox").first().fill("льняные");
  await page.getByRole("searchbox").first().press("Enter");
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(flax).toBeVisible();
  await expect(page.getByRole("link", { name: "Minsk IT Cluster" })).toHaveCount(0);
  await seen(page);

  await flax.click();
  await expect(page).toHaveURL(/\/en\/clusters\/flax$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Dnieper–Volga Flax Cluster");
  await seen(page);

  await page.goto("/en/organizations");
  await seen(page);
  await page.goto("/en/organizations?q=Orsha");
  await seen(page);
  await page.locator('main a[href^="/en/organizations/"]').first().click();
  await expect(page).toHaveURL(/\/en\/organizations\/[\w-]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await seen(page);
});

test("filters stand in the address, with counts, and can be taken away", async ({ page }) => {
  const india = page.locator('input[name="country"][value="IN"]');
  const found = page.locator('main a[href^="/en/clusters/"]');
  const unfold = async () => {
    if (await india.isHidden()) await page.getByRole("group", { name: words("en", "clusters")("filter.country") }).locator("summary").click();
  };
  await page.goto("/en/clusters");
  await expect(found.first()).toBeVisible();
  await unfold();
  await expect(page.locator("label", { has: india })).toHaveText(/India\s*\d/);
  await india.check();
  await expect(page).toHaveURL(/country=IN/);
  await expect(found.filter({ hasText: /Beng|Bang/ }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Minsk IT Cluster" })).toHaveCount(0);
  await page.reload();
  await expect(india).toBeChecked();
  await india.uncheck();
  await expect(page).not.toHaveURL(/country=IN/);
  await expect(found.nth(5)).toBeVisible();
});

test("the language switch keeps the page, and its filter", async ({ page }) => {
  await page.goto("/en/clusters?country=IT"); // where no journey makes clusters
  await page.getByRole("link", { name: "Русский" }).first().click();
  await expect(page).toHaveURL(/\/ru\/clusters\?country=IT/);
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await expect(page.getByRole("link", { name: "Керамический район Сассуоло" }).first()).toBeVisible();
  await page.goto("/ru/clusters/flax");
  await page.getByRole("link", { name: "Беларуская" }).first().click();
  await expect(page).toHaveURL(/\/be\/clusters\/flax$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ільняны кластар");
  await seen(page);
});

for (const locale of ["en", "ru", "be"] as const) {
  test(`what is not there says so in the reader's language: ${locale}`, async ({ page, expected }) => {
    expected(/404/);
    for (const path of ["no-such-page", "clusters/no-such-cluster", "organizations/no-such-organization"]) {
      const response = await page.goto(`/${locale}/${path}`);
      expect(response?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { name: words(locale, "shell")("notFound.title") }), path).toBeVisible();
    }
    await seen(page);
  });
}

test("a root address leads to the reader's language", async ({ someone }) => {
  const reader = await someone({ locale: "be-BY" });
  await reader.page.goto("/");
  await expect(reader.page).toHaveURL(/\/be$/);
});

for (const path of ["", "/clusters", "/clusters?country=BY", "/clusters/flax", "/organizations", "/events", "/sign-in", "/sign-up"]) {
  test(`fits a telephone of 360 px: /ru${path}`, async ({ someone }) => {
    const { page } = await someone({ viewport: { width: 360, height: 720 } });
    await page.goto(`/ru${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const { inner, scroll } = await page.evaluate(() => ({ inner: document.documentElement.clientWidth, scroll: document.documentElement.scrollWidth }));
    expect(scroll, "no scrolling sideways").toBeLessThanOrEqual(inner);
    await seen(page);
  });
}

test("by keyboard alone: skip link, search by Ctrl-K, and back out", async ({ page }) => {
  await page.goto("/en/clusters");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: shell("skip") });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();

  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: shell("palette.label") });
  await expect(palette).toBeVisible();
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("flax");
  await expect(palette.getByRole("option", { name: /Flax Cluster/ }).first()).toBeVisible();
  await seen(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/clusters\/flax$/);

  await page.keyboard.press("Control+k");
  await expect(palette).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
});

test("dark where the device is dark, and on paper without the frame", async ({ someone }) => {
  const { page } = await someone({ colorScheme: "dark" });
  await page.goto("/en/clusters/flax");
  const lightness = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g)!.slice(0, 3).reduce((sum, part) => sum + Number(part), 0));
  expect(await lightness()).toBeLessThan(200);
  await seen(page);

  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await expect(page.getByRole("navigation", { name: shell("sections.label") })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
