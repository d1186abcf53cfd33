import { expect, seen, signIn, test, type Page } from "./fixtures.ts";
import { programOf } from "./support/api.ts";
import { aLine } from "./support/line.ts";
import { aCluster, aJoinedStage, aMember, aStage } from "./support/people.ts";
import { words } from "./support/words.ts";

// The main job, with two people at once in two browsers; nobody reloads anything.

const t = words("en", "clusters");
const talk = words("en", "discussion");
const told = words("en", "notifications");
const organizations = words("en", "organizations");

const composer = (page: Page) => page.getByRole("textbox", { name: talk("composer.label") });
const messages = (page: Page) => page.getByRole("list", { name: talk("log") });

/** The way to one's notifications, while some are unread. */
const unread = (page: Page) => page.getByRole("link", { name: new RegExp(`${told("title")}.*\\d`) }).first();

async function writes(page: Page, text: string) {
  await composer(page).fill(text);
  await composer(page).press("Enter");
}

test("an enterprise joins a cluster online and talks in it", async ({ page, someone, origin }) => {
  test.setTimeout(120_000);
  const [coordinator, applicant] = [await aMember(origin, "Siarhei"), await aMember(origin, "Nadzeya")];
  const cluster = await aCluster(origin, coordinator);
  const program = await programOf(origin, coordinator);
  const { rev } = await program.get<{ rev: number }>(`/clusters/${cluster.slug}`);
  await program.ask("PUT", `/clusters/${cluster.slug}/join-questions`, { body: { questions: [{ text: { en: "What do you make?" }, required: true }] }, headers: { "if-match": `"${rev}"` } });

  // the coordinator has the requests open, and they are empty
  const office = await someone();
  await signIn(office.page, coordinator);
  await office.page.goto(`/en/workspace/${cluster.slug}/requests`);
  await expect(office.page.getByText(t("requests.emptyTitle"))).toBeVisible();
  await seen(office.page);

  // the applicant finds the cluster, makes an organisation on the way, and asks
  await signIn(page, applicant);
  await page.goto(`/en/clusters/${cluster.slug}`);
  await page.getByRole("link", { name: t("page.join") }).first().click();
  await expect(page).toHaveURL(new RegExp(`/clusters/${cluster.slug}/join$`));
  await seen(page);
  await page.getByRole("link", { name: t("join.noneAction") }).click();
  const name = `Vesna ${cluster.slug.slice(-8)}`;
  await page.getByLabel(organizations("form.inLanguage", { field: organizations("form.name"), language: "English" })).fill(name);
  await page.getByLabel(organizations("form.kind")).selectOption({ label: organizations("kinds.enterprise") });
  await page.getByLabel(organizations("form.country")).selectOption({ label: "Belarus" });
  await seen(page);
  await page.getByRole("button", { name: organizations("new.create") }).click();
  await expect(page).toHaveURL(new RegExp(`/clusters/${cluster.slug}/join$`));

  await page.getByLabel(t("join.role")).selectOption({ label: t("roles.raw_material_supplier") });
  await page.getByLabel("What do you make?").fill("Long flax fibre, 2,000 tonnes a year");
  await page.getByRole("button", { name: t("join.review") }).click();
  await expect(page.getByRole("heading", { name: t("join.reviewTitle") })).toBeVisible();
  await seen(page);
  await page.getByRole("button", { name: t("join.send") }).click();
  await expect(page.getByText(t("request.open")).first()).toBeVisible();

  // the coordinator sees it without reloading, and approves
  const request = office.page.getByRole("main").getByText(name).first();
  await expect(request).toBeVisible();
  await expect(office.page.getByText("Long flax fibre, 2,000 tonnes a year")).toBeVisible();
  await seen(office.page);
  await office.page.getByRole("button", { name: t("requests.approve") }).first().click();
  await expect(office.page.getByRole("button", { name: t("requests.approve") })).toHaveCount(0);

  // the applicant is told at once, and enters
  await expect(unread(page)).toBeVisible();
  await unread(page).click();
  await expect(page.getByText(told("kinds.join_request_approved", { organization: name, cluster: cluster.name })).first()).toBeVisible();
  await page.goto("/en/my");
  await seen(page);
  await page.getByRole("main").getByRole("link", { name: cluster.name }).first().click();
  await expect(page).toHaveURL(new RegExp(`/workspace/${cluster.slug}`));
  await page.goto(`/en/workspace/${cluster.slug}/discussion`);
  await office.page.goto(`/en/workspace/${cluster.slug}/discussion`);

  // both talk
  await writes(office.page, "Welcome to the cluster!");
  await expect(messages(page).getByText("Welcome to the cluster!")).toBeVisible();
  await writes(page, "Дзякуй! Мы з Оршы.");
  await expect(messages(office.page).getByText("Дзякуй! Мы з Оршы.")).toBeVisible();
  await seen(page);
  await seen(office.page);
});

test("away and back: what was missed arrives, what was written meanwhile goes out, each once and in order", async ({ page, someone, origin }) => {
  const { cluster, coordinator, applicant } = await aJoinedStage(origin);
  const line = await aLine(origin);
  const traveller = await someone({ baseURL: line.origin });
  traveller.expected(/ERR_(CONNECTION|EMPTY|SOCKET|INCOMPLETE)|WebSocket/);
  for (const [it, who] of [[page, coordinator], [traveller.page, applicant]] as const) {
    await signIn(it, who);
    await it.goto(`/en/workspace/${cluster.slug}/discussion`);
  }
  await writes(traveller.page, "Entering the tunnel");
  await expect(messages(page).getByText("Entering the tunnel")).toBeVisible();

  line.cut();
  await expect(traveller.page.getByText(talk("connection.offline")).last()).toBeVisible();
  await writes(traveller.page, "Written in the tunnel");
  await expect(messages(traveller.page).getByText(talk("outgoing.queued"))).toBeVisible();
  await writes(page, "Said meanwhile");
  await expect(messages(page).getByText("Said meanwhile")).toBeVisible();
  await seen(traveller.page);

  line.mend();
  for (const text of ["Said meanwhile", "Written in the tunnel"]) {
    await expect(messages(traveller.page).getByText(text)).toHaveCount(1, { timeout: 20_000 });
    await expect(messages(page).getByText(text)).toHaveCount(1, { timeout: 20_000 });
  }
  await expect(traveller.page.getByText(talk("connection.offline"))).toHaveCount(0);
  await expect(messages(traveller.page).getByText(talk("outgoing.queued"))).toHaveCount(0);
  const order = (it: Page) => messages(it).getByText(/tunnel|meanwhile/).allInnerTexts();
  expect(await order(traveller.page)).toEqual(["Entering the tunnel", "Said meanwhile", "Written in the tunnel"]);
  expect(await order(page)).toEqual(await order(traveller.page));
  line.close();
});

test("a coordinator declines with a reason, and the applicant reads it", async ({ page, someone, origin }) => {
  const { cluster, coordinator, applicant, organization, programs } = await aStage(origin);
  await signIn(page, coordinator);
  await page.goto(`/en/workspace/${cluster.slug}/requests`);
  const theirs = await someone();
  await signIn(theirs.page, applicant);
  await programs.applicant.post(`/clusters/${cluster.slug}/join-requests`, { organizationId: organization.id, valueChainRole: "buyer" });

  await page.getByRole("button", { name: t("requests.decline") }).first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await seen(page);
  await dialog.getByRole("textbox").fill("We look for spinners only");
  await dialog.getByRole("button", { name: t("requests.decline") }).click();
  await expect(page.getByRole("button", { name: t("requests.decline") })).toHaveCount(0);

  await expect(unread(theirs.page), "told at once").toBeVisible();
  await unread(theirs.page).click();
  await expect(theirs.page.getByRole("heading", { level: 1, name: words("en", "notifications")("title") })).toBeVisible(); // not the page that is left
  await expect(theirs.page.getByText(/We look for spinners only/).first()).toBeVisible();
  await seen(theirs.page);
  theirs.expected(/404/);
  await theirs.page.goto(`/en/workspace/${cluster.slug}/discussion`);
  await expect(theirs.page.getByRole("heading", { name: words("en", "shell")("notFound.title") })).toBeVisible();
});

test("a removed participant is cut off within two seconds while looking at the discussion", async ({ page, someone, origin }) => {
  const { cluster, coordinator, applicant, organization } = await aJoinedStage(origin);
  await signIn(page, applicant);
  await page.goto(`/en/workspace/${cluster.slug}/discussion`);
  await writes(page, "Still here");
  await expect(messages(page).getByText("Still here")).toBeVisible();

  const office = await someone();
  await signIn(office.page, coordinator);
  await office.page.goto(`/en/workspace/${cluster.slug}/participants`);
  await expect(office.page.getByText(organization.name).first()).toBeVisible();
  await seen(office.page);
  await office.page.getByRole("button", { name: t("people.remove") }).first().click();
  const dialog = office.page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("Left the business");
  await dialog.getByRole("button", { name: t("people.remove") }).click();

  await expect(composer(page).and(page.locator(":enabled"))).toHaveCount(0, { timeout: 2_000 });
  await expect(page.getByText(talk("connection.lost")).or(page.getByRole("heading", { name: words("en", "shell")("notFound.title") })).first()).toBeVisible();
});

test("two representatives of one organisation read the same discussion in their own languages", async ({ page, someone, origin }) => {
  const { cluster, coordinator, applicant } = await aJoinedStage(origin);
  await signIn(page, applicant, "ru");
  await page.goto(`/ru/workspace/${cluster.slug}/discussion`);
  await expect(page.getByRole("textbox", { name: words("ru", "discussion")("composer.label") })).toBeVisible();
  await seen(page);
  const other = await someone();
  await signIn(other.page, coordinator, "be");
  await other.page.goto(`/be/workspace/${cluster.slug}/discussion`);
  await other.page.getByRole("textbox", { name: words("be", "discussion")("composer.label") }).fill("Вітаем!");
  await other.page.keyboard.press("Enter");
  await expect(page.getByText("Вітаем!", { exact: true })).toBeVisible();
  await seen(other.page);
});

test("who leaves a cluster in the organisation's name lands on their own page, and is told so", async ({ page, origin }) => {
  const { cluster, applicant, organization } = await aJoinedStage(origin);
  const leave = { name: words("ru", "clusters")("people.leave"), exact: true };
  await signIn(page, applicant, "ru");
  await page.goto(`/ru/workspace/${cluster.slug}/participants`);
  await page.getByRole("button", leave).click();
  await page.getByRole("dialog").getByRole("button", leave).click();
  await expect(page.getByText(words("ru", "clusters")("people.left", { organization: organization.name }))).toBeVisible();
  await expect(page).toHaveURL(/\/ru\/my$/);
});
