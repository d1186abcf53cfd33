import { expect, seen, signIn, test } from "./fixtures.ts";
import { programOf } from "./support/api.ts";
import { aCluster, aJoinedStage, aMember } from "./support/people.ts";
import { words } from "./support/words.ts";

const w = words("en", "workspace");
const common = words("en", "common");

test("two coordinators make their clusters peers, and everybody sees it", async ({ page, someone, origin }) => {
  const [ales, vera] = [await aMember(origin, "Ales"), await aMember(origin, "Vera")];
  const [flax, silk] = [await aCluster(origin, ales), await aCluster(origin, vera)];
  const other = await someone();
  await signIn(other.page, vera);
  await other.page.goto(`/en/workspace/${silk.slug}/network`);
  await expect(other.page.getByText(w("network.none"))).toBeVisible();
  await seen(other.page);

  // one proposes
  await signIn(page, ales);
  await page.goto(`/en/workspace/${flax.slug}/network`);
  await page.getByRole("searchbox", { name: w("network.cluster") }).fill(silk.name);
  await page.getByRole("button", { name: `${w("picker.choose")}: ${silk.name}` }).click();
  await page.getByLabel(w("network.relation")).selectOption({ label: w("network.become.peer") });
  await page.getByLabel(w("network.note")).fill("One laboratory for both");
  await seen(page);
  await page.getByRole("button", { name: w("network.send"), exact: true }).click();
  await expect(page.getByText(w("network.asked.peer"))).toBeVisible();

  // the other sees it without reloading, and accepts
  await expect(other.page.getByText("One laboratory for both")).toBeVisible();
  await seen(other.page);
  await other.page.getByRole("button", { name: w("network.accept") }).click();
  await expect(other.page.getByRole("heading", { name: w("network.relations.peer") })).toBeVisible();
  await expect(page.getByRole("heading", { name: w("network.relations.peer") })).toBeVisible();

  await page.goto(`/en/clusters/${flax.slug}`);
  await expect(page.getByRole("main").getByRole("link", { name: silk.name })).toBeVisible();
  await seen(page);
});

test("a workspace opens with what is new; participants as list, table and map; a calendar by keyboard", async ({ page, origin }) => {
  const { cluster, coordinator, organization } = await aJoinedStage(origin);
  const program = await programOf(origin, coordinator);
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await program.post("/events", { clusterId: cluster.id, kind: "seminar", title: { en: "Flax day" }, startsAt: `${day}T10:00`, endsAt: `${day}T12:00`, timeZone: "Europe/Minsk" });
  await signIn(page, coordinator);
  const here = `/en/workspace/${cluster.slug}`;
  await page.goto(here);
  await expect(page.getByRole("heading", { name: w("overview.new") })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Flax day" })).toBeVisible();
  await seen(page);

  await page.goto(`${here}/participants`);
  await expect(page.getByRole("link", { name: organization.name })).toBeVisible();
  await page.getByRole("link", { name: common("table") }).click();
  await expect(page.getByRole("table").getByRole("link", { name: organization.name })).toBeVisible();
  await page.getByRole("link", { name: common("map") }).click();
  await expect(page.getByRole("figure", { name: w("participants.mapLabel") })).toBeVisible();
  await seen(page);

  await page.goto(`${here}/calendar?date=${day}`);
  await page.getByRole("button", { name: /Flax day/ }).first().click();
  await expect(page.getByRole("dialog", { name: "Flax day" })).toBeVisible();
  await page.keyboard.press("Escape");
  await seen(page);
  await page.locator(`[data-day="${day}"]:visible`).focus();
  await page.keyboard.press("PageDown");
  await expect(page).not.toHaveURL(new RegExp(`date=${day}`));

  await page.goto(`${here}/activity?group=events`);
  await expect(page.getByText("Flax day")).toBeVisible();
  await seen(page);
});
