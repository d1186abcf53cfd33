import type { Page } from "@playwright/test";
import failure from "#lib/i18n/messages/ru/failure.json" with { type: "json" };
import { demoAccount, expect, seen, signIn, test } from "./fixtures.ts";
import { programOf } from "./support/api.ts";
import { aCluster, aMember, anOrganization, letterTo, somebody } from "./support/people.ts";
import { fillSignIn } from "./support/sign-in.ts";
import { words } from "./support/words.ts";

const unique = () => Math.random().toString(36).slice(2, 8);

/** A slow line: each form sent to this address is a second on its way. */
const slowly = (page: Page, address: string) => page.route(address, async (route) => {
  if (route.request().method() === "POST") await new Promise((resolve) => setTimeout(resolve, 1000));
  await route.continue();
});

test("a cluster is founded in Russian, asked about and admitted by the project office", async ({ page, someone, origin }) => {
  test.setTimeout(90_000);
  const [t, clusters] = [words("ru", "founding"), words("ru", "clusters")];
  const proposer = await aMember(origin, "Zinaida");
  const organization = await anOrganization(await programOf(origin, proposer));
  const name = `Кластер льняного масла ${unique()}`;
  const russian = (field: string) => clusters("form.inLanguage", { field, language: "Русский" });

  await signIn(page, proposer);
  await page.goto("/ru/my");
  await page.getByRole("link", { name: t("title") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("title") })).toBeVisible();
  await seen(page);
  await slowly(page, "**/clusters/propose");
  await page.getByRole("button", { name: t("submit") }).click(); // nothing filled in: each is an error in Russian
  await page.getByLabel(russian(clusters("form.name"))).fill(name); // the answer is under way: what is typed meanwhile stays
  await expect(page.getByRole("alert").getByRole("link", { name: t("country") })).toBeVisible();
  await expect(page.getByLabel(russian(clusters("form.name")))).toHaveValue(name);
  await page.getByLabel(russian(clusters("form.keyProduct"))).fill("льняное масло холодного отжима");
  await page.getByLabel(russian(t("aim"))).fill("Перерабатывать семя вместе с маслозаводами двух областей.");
  await page.getByLabel(t("country")).selectOption("BY");
  await page.getByLabel(clusters("form.industry")).selectOption("agriculture_food");
  await page.getByLabel(organization.name).selectOption("key_product_manufacturer");
  await page.getByRole("button", { name: t("submit") }).click();
  await expect(page).toHaveURL(/\/ru\/proposals\//);
  await expect(page.getByText(t("turn.office"))).toBeVisible();
  await seen(page);

  const office = await someone();
  await signIn(office.page, demoAccount("project_office"));
  await office.page.goto("/ru/admin/proposals");
  await seen(office.page);
  await office.page.getByRole("link", { name }).click();
  await office.page.getByLabel(t("ask")).fill("Кто платит за лабораторию?");
  await office.page.getByRole("button", { name: t("sendAsk") }).click();

  await expect(page.getByText("Кто платит за лабораторию?")).toBeVisible(); // nobody reloads
  await expect(page.getByText(t("turn.proposer"))).toBeVisible();
  await page.getByLabel(t("answer")).fill("Учредители поровну.");
  await page.getByRole("button", { name: t("sendAnswer") }).click();
  await expect(office.page.getByText("Учредители поровну.")).toBeVisible();
  await seen(office.page);
  await office.page.getByRole("button", { name: t("admin.admit") }).click();
  await office.page.getByRole("dialog").getByRole("button", { name: t("admin.admit") }).click();
  await expect(office.page.getByText(t("states.admitted")).first()).toBeVisible();

  await page.getByRole("link", { name: t("toCluster") }).click();
  await expect(page).toHaveURL(/\/workspace\//);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  const workspace = /\/ru\/workspace\/[^/]+/.exec(page.url())![0];
  const joining = words("ru", "joining");
  for (const part of ["", "/joining", "/agreements", "/people", "/invitations"]) {
    await page.goto(`${workspace}/settings${part}`);
    await expect(page.getByRole("link", { name: joining("settings.joining") })).toBeVisible();
    await seen(page);
  }
});

test("an invitation link leads a visitor through signing up into the cluster", async ({ page, origin }) => {
  test.setTimeout(90_000);
  const [t, auth, organizations, clusters] = [words("en", "joining"), words("en", "auth"), words("en", "organizations"), words("en", "clusters")];
  const coordinator = await aMember(origin, "Kastus");
  const cluster = await aCluster(origin, coordinator);
  const program = await programOf(origin, coordinator);
  const { rev } = await program.get<{ rev: number }>(`/clusters/${cluster.slug}`);
  await program.ask("PATCH", `/clusters/${cluster.slug}/door`, { body: { visibility: "hidden", door: "invitation", welcome: { en: "Good to have you here." } }, headers: { "if-match": `"${rev}"` } });
  await program.post(`/clusters/${cluster.slug}/agreements`, { title: { en: "Charter" }, body: { en: "We answer within a week." } });
  await program.post(`/clusters/${cluster.slug}/invitation-links`, { role: "member", maxUses: 1, days: 7 });
  const { items: [invitation] } = await program.get<{ items: { url: string }[] }>(`/clusters/${cluster.slug}/invitations`);
  const path = new URL(invitation!.url).pathname;

  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: cluster.name })).toBeVisible();
  await seen(page);
  await page.getByRole("link", { name: t("invitation.signUp") }).click();
  const visitor = somebody("Nadzeya");
  await page.getByLabel(auth("sign_up.name")).fill(visitor.name);
  await page.getByLabel(auth("email"), { exact: true }).fill(visitor.email);
  await page.getByLabel(auth("password"), { exact: true }).fill(visitor.password);
  await page.getByRole("button", { name: auth("sign_up.submit") }).click();
  await expect(page.getByText(auth("sent.title"))).toBeVisible();

  const link = /https?:\/\/\S+\/confirm\?\S+/.exec(await letterTo(origin, visitor.email))![0];
  await page.goto(link);
  await page.getByRole("button", { name: auth("confirm.submit") }).click();
  await page.getByRole("main").getByRole("link", { name: auth("confirm.sign_in") }).click();
  await page.getByLabel(auth("email"), { exact: true }).fill(visitor.email);
  await page.getByLabel(auth("password"), { exact: true }).fill(visitor.password);
  await page.getByRole("button", { name: auth("sign_in.submit") }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`)); // back where they began

  await page.getByRole("link", { name: t("invitation.makeOrganization") }).click();
  await page.getByLabel(organizations("form.inLanguage", { field: organizations("form.name"), language: "English" })).fill(`Vesna ${unique()}`);
  await page.getByLabel(organizations("form.kind")).selectOption({ label: organizations("kinds.enterprise") });
  await page.getByLabel(organizations("form.country")).selectOption({ label: "Belarus" });
  await page.getByRole("button", { name: organizations("new.create") }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));

  await page.getByLabel(clusters("join.role")).selectOption({ label: clusters("roles.buyer") });
  await page.getByRole("button", { name: t("invitation.accept") }).click();
  await expect(page.getByText(/Accept it to take part/).first()).toBeVisible(); // the charter has not been accepted
  await page.getByLabel(t("join.agree", { title: "Charter" })).check();
  await seen(page);
  await page.getByRole("button", { name: t("invitation.accept") }).click();
  await expect(page).toHaveURL(new RegExp(`/workspace/${cluster.slug}`));
  await expect(page.getByText("Good to have you here.")).toBeVisible();
  await seen(page);
});

test("what is typed survives a missing line, a line that breaks and a session that ends", async ({ page, origin, expected }) => {
  test.setTimeout(120_000);
  expected(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|WebSocket|Failed to load resource/);
  const [t, clusters] = [words("ru", "founding"), words("ru", "clusters")];
  const proposer = await aMember(origin, "Zinaida");
  await anOrganization(await programOf(origin, proposer));
  await signIn(page, proposer);
  await page.goto("/ru/clusters/propose");
  const name = page.getByLabel(clusters("form.inLanguage", { field: clusters("form.name"), language: "Русский" }));
  const send = page.getByRole("button", { name: t("submit") });
  await name.fill("Кластер без связи");

  await page.context().setOffline(true);
  await send.click();
  await expect(page.getByRole("alert").getByText(failure.formOffline)).toBeVisible();
  await expect(name).toHaveValue("Кластер без связи");
  await page.context().setOffline(false);

  await page.route("**/clusters/propose", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await send.click();
  await expect(page.getByRole("heading", { name: failure.offlineTitle })).toBeVisible();
  await page.unroute("**/clusters/propose");
  await page.getByRole("button", { name: failure.retry }).click();
  await expect(name).toHaveValue("Кластер без связи");

  await page.context().clearCookies();
  await send.click();
  await page.getByRole("alert").getByRole("link").click(); // to the sign-in, and back
  await expect(page).toHaveURL(/\/ru\/sign-in/);
  await fillSignIn(page, proposer, "ru");
  await expect(name).toHaveValue("Кластер без связи");
});
