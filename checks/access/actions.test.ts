import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

// What a person can do in a form a program can do through the API: both call the same commands, so who may is said of the
// forms too by what the access matrix says of the API.

/** Commands of forms that no endpoint calls, and why. */
const ofFormsAlone: Record<string, string> = {
  "members.signIn": "begins a session, which is a cookie; programs have tokens",
  "members.finishSignIn": "the second factor of the same",
  "members.signOut": "ends it",
  "organizations.mergeOrganization": "organizations.updateOrganization for a form: what a program is told by 412 a person is helped through",
  "registry.correctAndTry": "registry.correctImport and registry.requestTrial as one",
  "notifications.unsubscribe": "the link of a letter; programs that read mail have /api/unsubscribe (RFC 8058)",
  "clusters.putWelcomeAway": "a thing of the screen; nobody else sees it",
};

const root = join(import.meta.dirname, "../..");
const imports = /^import \{([^}]+)\} from "([^"]+)";/gm;

/** `clusters.closeCluster` for each command that the files import. */
function commandsOf(pattern: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of globSync(pattern, { cwd: root }).filter((path) => !path.endsWith(".test.ts"))) {
    for (const [, names, from] of readFileSync(join(root, file), "utf8").matchAll(imports)) {
      const target = from!.startsWith("#") ? from!.slice(1) : normalize(join(dirname(file), from!));
      const domain = /^lib\/([^/]+)\/commands(\.ts|\/)/.exec(target)?.[1];
      if (!domain) continue;
      for (const name of names!.split(",").map((each) => each.trim())) {
        if (name && !name.startsWith("type ")) found.set(`${domain}.${name.split(" as ")[0]}`, file);
      }
    }
  }
  return found;
}

const forms = commandsOf("lib/*/{actions.ts,actions/**/*.ts}");
const programs = commandsOf("lib/*/{api.ts,api/**/*.ts}");

test("the sources are read: forms and programs have commands", () => {
  expect(forms.get("clusters.closeCluster")).toBe("lib/clusters/actions/managing.ts");
  expect(programs.get("clusters.closeCluster")).toBe("lib/clusters/api/clusters.ts");
  expect(Math.min(forms.size, programs.size)).toBeGreaterThan(80);
});

test("whatever a form does an endpoint does", () => {
  const missing = [...forms].filter(([command]) => !programs.has(command) && !(command in ofFormsAlone)).map(([command, file]) => `${command} of ${file}`);
  expect(missing).toEqual([]);
});

test("no exception stands that is none any more", () => {
  expect(Object.keys(ofFormsAlone).filter((command) => !forms.has(command) || programs.has(command))).toEqual([]);
});
