import { expect, test } from "./fixtures.ts";
import { cookieOf, Program } from "./support/api.ts";
import { aJoinedStage, aStage, office } from "./support/people.ts";

// Public pages come from the cache; these hold the server's reach into Next's handlers (lib/server/revalidate.ts) to it.

const page = async (origin: string, path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${origin}${path}`, { headers });
  return { html: await response.text(), status: response.status, cache: response.headers.get("x-nextjs-cache") };
};

test("a page is kept, and let go by what changes it", async ({ origin }) => {
  const { cluster, programs } = await aStage(origin);
  const path = `/en/clusters/${cluster.slug}`;
  await page(origin, path);
  expect((await page(origin, path)).cache).toBe("HIT");

  const { rev } = await programs.coordinator.get<{ rev: number }>(`/clusters/${cluster.slug}`);
  await programs.coordinator.patch(`/clusters/${cluster.slug}`, { name: { en: `${cluster.name} renamed` } }, rev);

  expect((await page(origin, path)).html).toContain(`${cluster.name} renamed`);
  expect((await page(origin, path)).cache).toBe("HIT");
});

test("what is not there is kept too, until it is", async ({ origin }) => {
  const staff = await office(origin);
  const name = `Kept away ${Date.now()}`;
  const slug = name.toLowerCase().replaceAll(" ", "-");
  expect((await page(origin, `/en/clusters/${slug}`)).status).toBe(404);

  await staff.post("/clusters", { name: { en: name }, country: "BY", industry: "light_industry", stage: "emerging" });

  expect((await page(origin, `/en/clusters/${slug}`)).status).toBe(200);
});

test("who coordinates, joins and leaves shows at once", async ({ origin }) => {
  const { cluster, organization, participantId, programs } = await aJoinedStage(origin);
  const path = `/ru/clusters/${cluster.slug}`;
  expect((await page(origin, path)).html).toContain(organization.name);

  await programs.coordinator.post(`/participants/${participantId}/removal`, { reason: "Left the chain" });

  expect((await page(origin, path)).html).not.toContain(organization.name);
});

test("two people and a stranger read the same page: nothing of anybody is in it", async ({ origin }) => {
  const { cluster, coordinator, applicant } = await aStage(origin);
  for (const path of ["/en", "/en/clusters", `/en/clusters/${cluster.slug}`, "/en/organizations", "/en/events"]) {
    const read = async (cookie?: string) => (await page(origin, path, cookie ? { cookie } : {})).html.replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"|\\"nonce\\":\\"[^\\]*\\"/g, "");
    const stranger = await read();
    for (const person of [coordinator, applicant]) {
      const cookie = await cookieOf(origin, person);
      expect(await new Program(origin, { cookie }).get("/me"), "signed in").toMatchObject({ member: { email: person.email } });
      expect(await read(cookie), `${path} as ${person.name}`).toBe(stranger);
    }
  }
});
