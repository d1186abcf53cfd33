import { chromium, type Browser } from "@playwright/test";
import { findBrowser } from "../../checks/browser/find.ts";
import { demoAccount } from "../../e2e/support/accounts.ts";
import { startServer, type RunningServer } from "../../e2e/support/server.ts";
import { signIn } from "../../e2e/support/sign-in.ts";
import { buildCopy, copyDir, ensureCopy, type Fillers, setFillers } from "./copy.ts";
import { load, type Load, medians } from "./load.ts";
import { type Cookies, weigh, type Weight } from "./weight.ts";

type Target = { name: string; path: string; control: string; signedIn: boolean; least: number };

export type PageResult = Load & Weight & { page: string; path: string; signedIn: boolean; control: Load & Weight; ratio: number; least: number; scriptBeyondEmpty: number };

const rounds = 5;
const seconds = Number(process.env.BENCH_SECONDS ?? 4);
const emptyPage = "/en/control/static/empty";

/** Public pages against a static page of as many bytes, personal ones against a page that is made for each request. */
const publicPages = (cluster: string): Record<string, string> => ({ home: "/en", directory: "/en/clusters", cluster });

/** Measures the pages of the product against empty pages of Next, served by the same process in the same minutes. */
export async function run(): Promise<PageResult[]> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
  let server: RunningServer | undefined;
  try {
    say("Building the product with control pages beside it.");
    ensureCopy();
    server = await startServer(copyDir);
    const fillers = await fillersFor(browser, server.url);
    await server.stop();
    say(`Building once more, with control pages of the same size: ${JSON.stringify(fillers)}`);
    setFillers(fillers);
    buildCopy();
    server = await startServer(copyDir);
    return await measure(browser, server);
  } finally {
    await browser.close();
    await server?.stop();
  }
}

/** Half of the missing bytes each: a page's text stands in its HTML, and again in the data for the browser. */
async function fillersFor(browser: Browser, url: string): Promise<Fillers> {
  const empty = await weigh(browser, url + emptyPage, []);
  const fillers: Fillers = { empty: 0 };
  for (const [name, path] of Object.entries(publicPages(await firstCluster(url)))) {
    const { html } = await weigh(browser, url + path, []);
    fillers[name] = Math.max(0, Math.round((html - empty.html) / 2));
  }
  return fillers;
}

async function firstCluster(url: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/clusters?limit=1`);
  const { items } = (await response.json()) as { items: { slug: string }[] };
  if (!items[0]) throw new Error("There is no cluster in the demonstration data to measure.");
  return `/en/clusters/${items[0].slug}`;
}

async function measure(browser: Browser, { url, dataDir }: RunningServer): Promise<PageResult[]> {
  process.env.E2E_DATA_DIR = dataDir;
  const cookies = await signedInCookies(browser, url);
  const pages = publicPages(await firstCluster(url));
  const targets: Target[] = [
    ...Object.entries(pages).map(([name, path]) => ({ name, path, control: `/en/control/static/${name}`, signedIn: false, least: 0.8 })),
    { name: "home, signed in", path: pages.home!, control: "/en/control/static/home", signedIn: true, least: 0.8 },
    { name: "my page", path: "/en/my", control: "/en/control/dynamic", signedIn: true, least: 0.5 },
  ];
  const loads = await interleaved(targets, url, cookies);
  const empty = await weigh(browser, url + emptyPage, []);
  const results: PageResult[] = [];
  for (const { name, path, control, signedIn, least } of targets) {
    const as = signedIn ? cookies : [];
    const [mine, its] = [medians(loads.get(key(path, signedIn))!), medians(loads.get(key(control, signedIn))!)];
    const weight = await weigh(browser, url + path, as);
    results.push({
      page: name, path, signedIn, ...mine, ...weight, control: { ...its, ...(await weigh(browser, url + control, as)) },
      ratio: mine.requestsPerSecond / its.requestsPerSecond, least, scriptBeyondEmpty: weight.script - empty.script,
    });
  }
  return results;
}

const key = (path: string, signedIn: boolean) => `${path} ${signedIn}`;

/** Page, control, page, control, … five times over: what slows the machine down meanwhile slows down both. */
async function interleaved(targets: Target[], url: string, cookies: Cookies): Promise<Map<string, Load[]>> {
  const loads = new Map<string, Load[]>();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const once = async (path: string, signedIn: boolean, duration: number) => load(url + path, { "accept-language": "en", ...(signedIn ? { cookie } : {}) }, duration);
  const asked = new Map(targets.flatMap(({ path, control, signedIn }) => [path, control].map((it) => [key(it, signedIn), { path: it, signedIn }] as const)));
  for (const { path, signedIn } of asked.values()) await once(path, signedIn, 2); // warm
  for (let round = 1; round <= rounds; round++) {
    say(`Round ${round} of ${rounds}.`);
    for (const [name, { path, signedIn }] of asked) loads.set(name, [...(loads.get(name) ?? []), await once(path, signedIn, seconds)]);
  }
  return loads;
}

async function signedInCookies(browser: Browser, url: string): Promise<Cookies> {
  const context = await browser.newContext({ baseURL: url });
  await signIn(await context.newPage(), demoAccount("coordinator"));
  const { cookies } = await context.storageState();
  await context.close();
  return cookies;
}

function say(line: string) {
  console.log(line);
}
