import { existsSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { demoAccount, expect, seen, signIn, test, type Page } from "./fixtures.ts";
import { words } from "./support/words.ts";

const t = words("en", "registry");
const real = fileURLToPath(new URL("../../shared/data/clusters/cluster-organisations.csv", import.meta.url));

/** Windows-1251 with semicolons, as a spreadsheet program in Minsk saves it. */
function windows1251(text: string): Buffer {
  return Buffer.from([...text].map((letter) => {
    const code = letter.codePointAt(0)!;
    if (code < 0x80) return code;
    if (code >= 0x410 && code <= 0x44f) return code - 0x350;
    const others: Record<string, number> = { "ё": 0xb8, "Ё": 0xa8, "і": 0xb3, "І": 0xb2, "ў": 0xa2, "Ў": 0xa1, "«": 0xab, "»": 0xbb, "—": 0x97, "№": 0xb9 };
    return others[letter] ?? 0x3f;
  }));
}

async function bringIn(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) {
  await page.goto("/en/admin/imports");
  await page.getByLabel(t("upload.title")).and(page.locator("input[type=file]")).setInputFiles(file);
  await expect(page).toHaveURL(/\/admin\/imports\/[\da-f-]{36}$/);
}

/** Does the dry run and waits for it; answers the figures beside the filters. */
async function tryOut(page: Page): Promise<Record<string, number>> {
  await page.getByRole("button", { name: new RegExp(`^(${t("mapping.save")}|${t("mapping.run")})$`) }).first().click();
  const filters = page.getByRole("navigation", { name: t("filters.title") });
  await expect(filters).toBeVisible({ timeout: 30_000 });
  return figures(page);
}

async function figures(page: Page): Promise<Record<string, number>> {
  const texts = await page.getByRole("navigation", { name: t("filters.title") }).getByRole("link").allInnerTexts();
  return Object.fromEntries(texts.map((text) => [text.replace(/[\s\d,]+$/, "").trim(), Number(/([\d,]+)\s*$/.exec(text)?.[1]?.replaceAll(",", "") ?? 0)]));
}

async function apply(page: Page) {
  await page.getByRole("button", { name: /^Import [\d,]+ lines?$/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: t("apply.confirm"), exact: true }).click();
  await expect(page.getByText(t("apply.done"))).toBeVisible({ timeout: 30_000 });
}

test("a file in windows-1251: dry run, applied, on the map; the same file twice changes nothing", async ({ page, someone }) => {
  test.setTimeout(120_000);
  const mark = randomUUID().slice(0, 8);
  const lines = ["Название;Страна;Город;Отрасль", `Льняной кластер ${mark};Беларусь;Орша;Лёгкая промышленность`, `Кластер станкостроения ${mark};Россия;Екатеринбург;Машиностроение`, `Кластер ${mark} без места;Беларусь;Россия;`, `;Беларусь;Минск;`];
  const file = { name: `кластеры-${mark}.csv`, mimeType: "text/csv", buffer: windows1251(lines.join("\r\n")) };
  await signIn(page, demoAccount("project_office"));
  await bringIn(page, file);
  await expect(page.getByText("windows-1251").first()).toBeVisible();
  await seen(page);
  expect(await tryOut(page)).toMatchObject({ [t("filters.create")]: 3, [t("filters.refused")]: 1 });
  await expect(page.getByText(t("remarks.city.is_country", { value: "Россия" }))).toBeVisible();
  await seen(page);
  await apply(page);
  await seen(page);

  const visitor = await someone();
  await visitor.page.goto(`/ru/clusters?q=${encodeURIComponent(mark)}`);
  await expect(visitor.page.getByRole("link", { name: `Льняной кластер ${mark}` }).first()).toBeVisible();
  await visitor.page.goto(`/ru/clusters?q=${encodeURIComponent(mark)}&view=map`);
  await expect(visitor.page.getByRole("link", { name: /Орша|Orsha/ }).first()).toBeVisible();
  await seen(visitor.page);

  await bringIn(page, file);
  expect(await tryOut(page)).toMatchObject({ [t("filters.unchanged")]: 3, [t("filters.refused")]: 1 });
  await expect(page.getByText(t("apply.nothing"))).toBeVisible();
});

test("what is no CSV is refused in words", async ({ page, expected }) => {
  expected(/415|422|413/);
  await signIn(page, demoAccount("project_office"));
  await page.goto("/en/admin/imports");
  const png = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(2_000_000)]);
  await page.getByLabel(t("upload.title")).and(page.locator("input[type=file]")).setInputFiles({ name: "clusters.csv", mimeType: "text/csv", buffer: png });
  await expect(page.getByRole("alert").filter({ hasText: /\w/ }).first()).toBeVisible();
  await expect(page).toHaveURL(/\/admin\/imports$/);
  await seen(page);
});

test("the real file of 345 organisations", async ({ page, someone }) => {
  test.skip(!existsSync(real), "../shared/data/clusters/cluster-organisations.csv is not here");
  test.setTimeout(120_000);
  await signIn(page, demoAccount("project_office"));
  await bringIn(page, real);
  const found = await tryOut(page);
  expect(found[t("filters.all")]).toBe(345);
  expect((found[t("filters.refused")] ?? 0) + (found[t("filters.create")] ?? 0) + (found[t("filters.update")] ?? 0) + (found[t("filters.unchanged")] ?? 0)).toBe(345);
  await seen(page);
  await apply(page);

  const visitor = await someone();
  await visitor.page.goto("/en/clusters?q=ACstyria");
  await expect(visitor.page.getByRole("link", { name: /ACstyria/ }).first()).toBeVisible();
  await bringIn(page, real);
  const again = await tryOut(page);
  expect(again[t("filters.unchanged")]).toBe(found[t("filters.create")]! + (found[t("filters.update")] ?? 0) + (found[t("filters.unchanged")] ?? 0));
});

test("the office's doors are not there for others", async ({ page, expected }) => {
  expected(/404/);
  await signIn(page, demoAccount("learner"));
  for (const path of ["/en/admin", "/en/admin/imports", "/en/admin/mail", "/en/admin/members", "/en/admin/clusters"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: words("en", "shell")("notFound.title") }), path).toBeVisible();
  }
});
