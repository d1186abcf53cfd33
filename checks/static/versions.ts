// Versions with known holes are refused (architecture.md, decision 11), wherever in the tree they come from.
import { report } from "./report.ts";
import { read } from "./sources.ts";

const floors: Record<string, string> = {
  "next": "16.3.3",
  "next-auth": "4.24.15",
  "engine.io": "6.6.9",
  "socket.io-parser": "4.2.6",
  "nodemailer": "7.0.11",
  "drizzle-orm": "0.45.4",
};

type Lock = { packages: Record<string, { version?: string; name?: string }> };
const { packages } = JSON.parse(read("package-lock.json")) as Lock;
const installed = Object.entries(packages).flatMap(([path, { version, name }]) =>
  path && version ? [{ path, version, name: name ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length) }] : [],
);

const parts = (version: string) => version.split(/[.+-]/).slice(0, 3).map(Number);

/** A pre-release of the floor itself comes before the floor. */
function isBelow(version: string, floor: string): boolean {
  const [is, least] = [parts(version), parts(floor)];
  const at = is.findIndex((part, i) => part !== least[i]);
  return at === -1 ? version.includes("-") : is[at]! < least[at]!;
}

const tooLow = installed.filter(({ name, version }) => floors[name] && isBelow(version, floors[name]));
const missing = Object.keys(floors).filter((floor) => !installed.some(({ name }) => name === floor));

report(
  [
    ...tooLow.map(({ path, name, version }) => `${path} is ${version}; at least ${floors[name]} is needed.`),
    ...missing.map((name) => `${name} is not in package-lock.json: has it been renamed? Its floor is ${floors[name]}.`),
  ],
  `${Object.keys(floors).length} floors hold over ${installed.length} packages.`,
);
