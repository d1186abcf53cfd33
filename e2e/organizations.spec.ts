import { expect, seen, signIn, test } from "./fixtures.ts";
import { programOf } from "./support/api.ts";
import { demoAccount } from "./support/accounts.ts";
import { aMember, anOrganization, letterTo, office } from "./support/people.ts";
import { words } from "./support/words.ts";

const editor = words("en", "organization-editor");
const t = words("en", "organizations");

test("an unclaimed organisation is found, claimed with evidence, and edited once the office agrees", async ({ page, someone, origin }) => {
  const claimant = await aMember(origin, "Vera");
  const { items } = await (await office(origin)).get<{ items: { slug: string; unclaimed: boolean }[] }>("/organizations?q=Verkhnevolzhsky");
  const slug = items.find(({ unclaimed }) => unclaimed)!.slug;

  await page.goto(`/en/organizations?q=${encodeURIComponent("верхневолжский")}`); // typed in another script
  await page.getByRole("link", { name: /Verkhnevolzhsky/ }).first().click();
  await expect(page.getByText(t("page.unclaimed"))).toBeVisible();
  await seen(page);
  await signIn(page, claimant);
  await page.goto(`/en/organizations/${slug}/claim`);
  await page.getByLabel(editor("claim.post")).fill("Director");
  await page.getByLabel(editor("claim.evidence")).fill("mine");
  await page.getByRole("button", { name: editor("claim.submit") }).click();
  await expect(page.getByRole("alert").getByText(words("en", "errors")("too_short"))).toBeVisible();
  await expect(page.getByLabel(editor("claim.post"))).toHaveValue("Director"); // the draft is kept
  await page.getByLabel(editor("claim.evidence")).fill("The order of my appointment, No. 12 of 3 March; call the reception.");
  await page.getByRole("button", { name: editor("claim.submit") }).click();
  await expect(page.getByText(editor("claim.waits"))).toBeVisible();
  await seen(page);

  const staff = await someone();
  await signIn(staff.page, demoAccount("project_office"));
  await staff.page.goto("/en/admin/claims");
  const mine = staff.page.getByRole("article").filter({ hasText: claimant.name });
  await expect(mine).toContainText("No. 12 of 3 March");
  await seen(staff.page);
  await mine.getByRole("button", { name: editor("claims.approveTitle", { name: claimant.name }) }).click();
  await staff.page.getByRole("dialog").getByRole("button", { name: editor("claims.approve") }).click();
  await expect(mine).toHaveCount(0);

  await page.goto(`/en/organizations/${slug}/edit`);
  await page.getByLabel(t("form.city")).fill("Staritsa");
  await seen(page);
  await page.getByRole("button", { name: words("en", "common")("save") }).click();
  await expect(page.getByText(words("en", "common")("saved")).first()).toBeVisible();
  await page.goto(`/en/organizations/${slug}`);
  await expect(page.getByText(/Staritsa/).first()).toBeVisible();
  await expect(page.getByText(t("page.unclaimed"))).toHaveCount(0);
});

test("a colleague is invited by letter and speaks for the organisation; two who edit the same choose", async ({ page, someone, origin }) => {
  const [owner, colleague] = [await aMember(origin, "Maksim"), await aMember(origin, "Alesia")];
  const program = await programOf(origin, owner);
  const { slug } = await anOrganization(program);
  await signIn(page, owner);
  await page.goto(`/en/organizations/${slug}/edit/people`);
  await page.getByLabel(editor("people.email")).fill(colleague.email);
  await page.getByRole("button", { name: editor("people.inviteSubmit") }).click();
  await expect(page.getByText(editor("people.invited"))).toBeVisible();
  await seen(page);

  const link = /https?:\/\/\S+\/organizations\/invitations\?token=[\w-]+/.exec(await letterTo(origin, colleague.email))![0];
  const other = await someone();
  await signIn(other.page, colleague);
  await other.page.goto(link);
  await seen(other.page);
  await other.page.getByRole("button", { name: editor("invitations.accept") }).click();
  await expect(other.page).toHaveURL(/\/edit/);

  await page.goto(`/en/organizations/${slug}/edit`);
  await page.getByLabel(t("form.city")).fill("Orsha");
  const { rev } = await program.get<{ rev: number }>(`/organizations/${slug}`);
  await program.patch(`/organizations/${slug}`, { city: "Brest" }, rev); // somebody else, meanwhile
  await page.getByRole("button", { name: words("en", "common")("save") }).click();
  await expect(page.getByText(editor("conflict.theirs", { value: "Brest" }))).toBeVisible();
  await expect(page.getByLabel(t("form.city"))).toHaveValue("Orsha");
  await seen(page);
  await page.getByRole("button", { name: words("en", "common")("save") }).click();
  await expect(page.getByText(words("en", "common")("saved")).first()).toBeVisible();
  expect((await program.get<{ city: string }>(`/organizations/${slug}`)).city).toBe("Orsha");
});
