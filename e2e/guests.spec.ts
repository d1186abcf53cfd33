import { expect, seen, signIn, test, type Page } from "./fixtures.ts";
import { aCluster, aJoinedStage, letterTo, somebody } from "./support/people.ts";
import { words } from "./support/words.ts";

// Somebody who has no account is let into one conversation, and nothing else; and what a coordinator does with pages.

const [t, g, auth] = [words("en", "pages"), words("en", "guests"), words("en", "auth")];
const linkIn = (letter: string, path: string) => new RegExp(`(/en/${path}\\?[^\\s>]+)`).exec(letter)![1]!;
const body = (page: Page) => page.getByRole("textbox", { name: t("edit.body") });

test("a stranger without an account comes by the letter into one conversation, and is cut off within two seconds", async ({ page, someone, origin }) => {
  test.setTimeout(120_000);
  const { cluster, coordinator, programs } = await aJoinedStage(origin);
  const stranger = somebody("Olga");
  const { items } = await programs.coordinator.get<{ items: { id: string }[] }>(`/clusters/${cluster.slug}/conversations`);
  await programs.coordinator.post(`/conversations/${items[0]!.id}/guests`, { email: stranger.email, role: "write", days: 7 });

  const theirs = await someone();
  await theirs.page.goto(linkIn(await letterTo(origin, stranger.email), "guest-invitation"));
  await theirs.page.getByRole("main").getByRole("link", { name: g("invitation.signUp") }).click();
  await theirs.page.getByLabel(auth("sign_up.name"), { exact: true }).fill(stranger.name);
  await theirs.page.getByLabel(auth("email")).fill(stranger.email);
  await theirs.page.getByLabel(auth("password"), { exact: true }).fill(stranger.password);
  await theirs.page.getByRole("button", { name: auth("sign_up.submit") }).click();
  await expect(theirs.page.getByRole("heading", { name: auth("sent.title") })).toBeVisible();
  await theirs.page.goto(linkIn(await letterTo(origin, stranger.email), "confirm"));
  await theirs.page.getByRole("button", { name: auth("confirm.submit") }).click();
  await expect(theirs.page.getByRole("heading", { name: auth("confirm.done_title") })).toBeVisible();
  await signIn(theirs.page, stranger);
  await expect(theirs.page).toHaveURL(/\/en\/my$/);
  await theirs.page.getByRole("button", { name: g("invitation.accept") }).click();
  await expect(theirs.page).toHaveURL(/\/en\/guest\//);
  await theirs.page.getByRole("textbox").last().fill("Good morning from outside");
  await theirs.page.keyboard.press("Enter");
  await expect(theirs.page.getByText("Good morning from outside")).toBeVisible();
  await seen(theirs.page);
  theirs.expected(/404/);
  for (const path of ["", "/discussion", "/participants", "/pages", "/library"]) expect((await theirs.page.request.get(`/en/workspace/${cluster.slug}${path}`)).status(), path).toBe(404);

  // the coordinator finds the guests at the participants, and ends it
  await signIn(page, coordinator);
  await page.goto(`/en/workspace/${cluster.slug}/participants`);
  await page.getByRole("main").getByRole("link", { name: g("title"), exact: true }).click();
  await expect(page.getByText(stranger.name)).toBeVisible();
  await seen(page);
  await page.getByRole("button", { name: g("revoke") }).click();
  await page.getByRole("dialog").getByRole("button", { name: g("revoke") }).click();
  await expect(theirs.page.getByText("Good morning from outside")).toHaveCount(0, { timeout: 4_000 });
});

test("the editor: members after @, pictures by button, paste and drop; a page shown elsewhere, a language taken out, deletion for ever", async ({ page, origin, expected }) => {
  test.setTimeout(120_000);
  expected(/404|422/); // a picture that is refused, a page that is gone
  const { cluster, coordinator, applicant, programs } = await aJoinedStage(origin);
  const other = await aCluster(origin, coordinator);
  await signIn(page, coordinator);
  await page.goto(`/en/workspace/${cluster.slug}/pages/new`);
  await page.getByRole("textbox", { name: t("edit.name") }).fill("Plan");
  await body(page).pressSequentially(`# One\n\nAsk @${applicant.name.slice(0, 5).toLowerCase()}`);
  await expect(page.getByRole("listbox", { name: t("edit.people") })).toBeVisible();
  await page.getByRole("option", { name: applicant.name }).click();
  await expect(body(page)).toHaveValue(/Ask @zosia-[\w-]+ $/);

  const png = await page.screenshot({ clip: { x: 0, y: 0, width: 60, height: 40 } });
  await page.locator("input[type=file]").setInputFiles({ name: "field.png", mimeType: "image/png", buffer: png });
  await expect(body(page)).toHaveValue(/!\[field\]\(\/api\/files\/[\w-]+\/large\.webp\)/);
  for (const event of ["paste", "drop"] as const) {
    await body(page).evaluate((area, [kind, bytes]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes as number[])], `${kind}.png`, { type: "image/png" }));
      area.dispatchEvent(kind === "paste" ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }) : new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, [event, [...png]] as const);
    await expect(body(page)).toHaveValue(new RegExp(`!\\[${event}\\]\\(/api/files/`));
  }
  await seen(page);
  await page.locator("input[type=file]").setInputFiles({ name: "evil.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>") });
  await expect(page.getByText(words("en", "errors")("files.not_a_picture")).first()).toBeVisible();
  await page.getByRole("button", { name: t("edit.create") }).click();
  await page.waitForURL(/pages\/[\da-f-]{36}/);
  await expect(page.getByRole("link", { name: `@${applicant.name}` })).toBeVisible();
  await expect(page.locator("main img:visible")).toHaveCount(3); // the editor stays behind, hidden
  const address = page.url().split("?")[0]!;
  const id = address.split("/").at(-1)!;

  await page.getByText(t("view.more"), { exact: true }).click();
  await page.getByRole("button", { name: t("shownIn.button") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("searchbox").fill(other.name);
  await dialog.getByRole("button", { name: other.name }).click();
  await seen(page);
  await dialog.getByRole("button", { name: words("en", "workspace")("items.offer") }).click();
  await expect(dialog.getByRole("link", { name: other.name })).toBeVisible();
  await page.goto(`/en/workspace/${other.slug}/pages`);
  await page.getByRole("link", { name: "Plan" }).click();
  await expect(page.getByText(t("view.shownLead"))).toBeVisible();
  await seen(page);

  await programs.coordinator.patch(`/pages/${id}/texts/ru`, { title: "План", body: "Слова" }, 0);
  await page.goto(`${address}?lang=ru`);
  await page.getByText(t("view.more"), { exact: true }).click();
  await page.getByRole("button", { name: t("do.removeText", { language: "Русский" }) }).click();
  await page.getByRole("dialog").getByRole("button", { name: t("do.removeText", { language: "Русский" }) }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Plan" })).toBeVisible();
  await page.goto(`${address}/history?lang=ru`);
  await expect(page.getByText(t("history.notThere"))).toBeVisible();
  await seen(page);
  await page.getByRole("button", { name: t("history.restore", { number: 1 }) }).click();
  await page.getByRole("dialog").getByRole("button", { name: t("do.unarchive") }).click();
  await expect(page.getByRole("heading", { level: 2, name: "План" })).toBeVisible();

  await programs.coordinator.delete(`/pages/${id}`);
  await page.goto(`/en/workspace/${cluster.slug}/pages/trash`);
  await seen(page);
  await page.getByRole("button", { name: t("do.destroy") }).click();
  await page.getByRole("dialog").getByRole("button", { name: t("do.destroy") }).click();
  await expect(page.getByText(t("trashEmpty"))).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(404);
});
