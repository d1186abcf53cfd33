import { expect, seen, signIn, test, type Page } from "./fixtures.ts";
import { programOf } from "./support/api.ts";
import { aMember } from "./support/people.ts";
import { words } from "./support/words.ts";

// Two people get to know each other; what each keeps for contacts the other sees from then on, and nobody else.

const t = words("en", "contacts");
const profile = words("en", "profile");
const common = words("en", "common");

const phone = "+375 29 555-01-42";
const main = (page: Page) => page.locator("main:visible");

test("two members become contacts, and only then see what is for contacts", async ({ page, someone, origin }) => {
  test.setTimeout(90_000);
  const [asker, asked, stranger] = [await aMember(origin, "Palina"), await aMember(origin, "Uladzimir"), await aMember(origin, "Ihar")];
  const { handle } = await (await programOf(origin, asked)).get<{ handle: string }>("/me/profile");

  // the asked one fills in a profile: a headline for members, a telephone for contacts
  const other = await someone();
  await signIn(other.page, asked);
  await other.page.goto("/en/settings/profile");
  await other.page.getByRole("group", { name: profile("editor.headline") }).getByLabel("English").fill("Flax buyer, Orsha");
  await other.page.getByRole("group", { name: profile("editor.phone") }).getByRole("textbox").fill(phone);
  await seen(other.page);
  await other.page.getByRole("button", { name: common("save"), exact: true }).click();
  await expect(other.page.getByText(profile("editor.saved"))).toBeVisible();
  await other.page.goto(`/en/members/${handle}?as=members`);
  await expect(main(other.page).getByText("Flax buyer, Orsha")).toBeVisible();
  await expect(main(other.page).getByText(phone)).toHaveCount(0);
  await seen(other.page);

  // the asker finds them in the directory and asks, with a note
  await signIn(page, asker);
  await page.goto(`/en/members?q=${encodeURIComponent(asked.name)}`);
  await seen(page);
  await main(page).getByRole("link", { name: asked.name, exact: true }).click();
  await expect(main(page).getByRole("heading", { level: 1, name: asked.name })).toBeVisible();
  await expect(main(page).getByText("Flax buyer, Orsha").filter({ visible: true })).toHaveCount(1); // the list stays in the page, hidden
  await expect(main(page).getByText(phone)).toHaveCount(0);
  await main(page).getByRole("button", { name: t("ask") }).click();
  await page.getByRole("dialog").getByLabel(t("note")).fill("We met in Vitebsk.");
  await page.getByRole("dialog").getByRole("button", { name: t("send") }).click();
  await expect(main(page).getByText(t("waiting"))).toBeVisible();
  await seen(page);

  // the asked one reads the note and accepts
  await other.page.goto("/en/contacts?show=incoming");
  await expect(main(other.page).getByText("We met in Vitebsk.")).toBeVisible();
  await seen(other.page);
  await main(other.page).getByRole("button", { name: t("acceptOf", { name: asker.name }) }).click();
  await expect(main(other.page).getByText(t("empty.incoming"))).toBeVisible();

  await page.goto(`/en/members/${handle}`);
  await expect(main(page).getByText(phone)).toBeVisible();
  await expect(main(page).getByText(t("youAre"))).toBeVisible();

  // a stranger sees the headline and no telephone; a visitor learns nothing at all
  const third = await someone();
  await signIn(third.page, stranger);
  await third.page.goto(`/en/members/${handle}`);
  await expect(main(third.page).getByText("Flax buyer, Orsha")).toBeVisible();
  await expect(main(third.page).getByText(phone)).toHaveCount(0);
  const visitor = await someone();
  await visitor.page.goto(`/en/members/${handle}`);
  await expect(visitor.page).toHaveURL(/\/sign-in\?next=/);
});
