// The architecture, as a file that runs (checks/static/boundaries.ts). Each row may import the rows above it, never a row below.
const layers = [
  ["i18n"],
  ["core"],
  ["activity", "api", "auth", "files", "jobs", "mail", "realtime"],
  ["members", "organizations"],
  ["clusters"],
  ["discussion", "following"],
  ["events", "registry", "library", "pages"],
  ["notifications", "search", "admin", "account"],
  ["gateway", "worker", "server"],
];

// Neighbours on one row are strangers, except these. Adding a line here is an architecture decision.
const acquaintances = {
  account: ["notifications"],
  auth: ["activity"],
  files: ["activity", "api", "jobs"],
  mail: ["jobs"],
  organizations: ["members"],
  realtime: ["activity"],
  server: ["gateway", "worker"],
};

const tools = layers.slice(0, 3).flat();
const processes = layers.at(-1);
const watchers = layers.at(-2);
const sharedTables = ["columns", "members", "organizations", "clusters", "discussion", "files", "activity"];

// What a domain shows to the browser, and what it shows to other domains: a file, or a folder of the same name.
const inBrowser = "(input|policy|activity|protocol|labels)(\\.ts$|/)";
const frontRooms = "(queries|commands|policy|activity|input|labels|protocol|api|actions|relay|socket|jobs|standing|search|files|personal-data)(\\.ts$|/)";

const any = (names) => `(${names.join("|")})`;
const rule = (name, from, to) => ({ name, severity: "error", from, to });

const rows = layers.flatMap((row, depth) =>
  row.map((folder) => {
    const above = layers.slice(0, depth).flat();
    const allowed = [folder, ...above, ...(acquaintances[folder] ?? [])];
    return rule(`layer-${folder}`, { path: `^lib/${folder}/`, pathNot: "\\.test\\.ts$|/testing/" }, { path: "^lib/[^/]+/", pathNot: `^lib/${any(allowed)}/` });
  }),
);

module.exports = {
  layers,
  forbidden: [
    rule("no-cycles", {}, { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }),
    rule("nothing-unresolved", {}, { couldNotResolve: true }),
    rule("nothing-undeclared", { path: "^(app|bench|checks|components|db|e2e|lib)/" }, { dependencyTypes: ["npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] }),
    rule("the-product-needs-no-development-tools",
      { path: "^(app|components|lib|db)/", pathNot: "\\.test\\.tsx?$|^db/(factories|testing)/" },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] }),
    rule("db-knows-nobody", { path: "^db/", pathNot: "^db/(factories|seed|testing)/" }, { path: "^(app|components|lib|e2e)/" }),
    rule("lib-never-looks-up", { path: "^lib/" }, { path: "^(app|components|e2e|bench|checks)/" }),
    rule("components-never-look-up", { path: "^components/" }, { path: "^(app|e2e|bench|checks)/" }),
    rule("app-never-touches-tables", { path: "^app/" }, { path: "^db/" }),
    rule("primitives-know-nothing-of-cluster", { path: "^components/ui/" }, { path: "^(components/(?!ui/)|lib/(?!i18n/|core/form\\.ts))" }),
    rule("components-see-only-the-browser-half-of-lib",
      { path: "^components/", pathNot: "\\.test\\.tsx?$" },
      { path: "^(db|lib)/", pathNot: `^lib/[^/]+/(${inBrowser}|actions(\\.ts$|/))|^lib/i18n/|^lib/core/(?!(transaction|log|settings|loopback)\\.ts)`, dependencyTypesNot: ["type-only"] }),
    rule("the-browser-half-stays-in-the-browser",
      { path: `^lib/[^/]+/${inBrowser}`, pathNot: "\\.test\\.ts$" },
      { path: "^(db|lib)/", pathNot: `^lib/[^/]+/${inBrowser}|^lib/i18n/|^lib/core/(?!(transaction|log|settings|loopback)\\.ts)|^lib/activity/kind\\.ts$`, dependencyTypesNot: ["type-only"] }),
    rule("pages-read-and-routes-command",
      { path: "^app/", pathNot: "route\\.ts$" },
      { path: "^lib/[^/]+/(commands|jobs|relay|socket)(\\.ts$|/)" }),
    rule("only-doors-call-commands",
      { path: "^lib/", pathNot: "/(actions|api|auth-options|appoint-staff|http|personal-data|socket|jobs|work|commands|relay)(\\.ts$|/)|^lib/server/appoint-staff\\.ts$|\\.test\\.ts$" },
      { path: "^lib/[^/]+/commands(\\.ts$|/)", pathNot: "^lib/$1/" }),
    rule("only-actions-and-auth-know-next",
      { path: "^lib/", pathNot: "/actions(\\.ts$|/)|^lib/auth/|^lib/members/auth-(options|handler)\\.ts$|^lib/server/|/testing/" },
      { path: "^node_modules/(next|next-auth)/" }),
    rule("processes-never-use-web-doors",
      { path: `^lib/${any(processes)}/` },
      { path: "/actions(\\.ts$|/)|^lib/auth/(doors|viewer)\\.ts$" }),
    rule("strangers-use-the-front-rooms",
      { path: "^lib/([^/]+)/", pathNot: `\\.test\\.ts$|^lib/${any(processes)}/` },
      { path: "^lib/[^/]+/", pathNot: `^lib/($1|${any([...tools, ...processes])})/|^lib/[^/]+/${frontRooms}` }),
    rule("a-table-has-one-home",
      { path: "^lib/([^/]+)/", pathNot: `^lib/${any([...watchers, ...processes])}/|\\.test\\.ts$` },
      { path: "^db/schema/", pathNot: `^db/schema/($1|${sharedTables.join("|")})[a-z-]*\\.ts$` }),
    rule("no-test-code-in-the-product",
      { path: "^(app|components|lib|db)/", pathNot: "\\.test\\.tsx?$|^db/(factories|testing)/" },
      { path: "\\.test\\.tsx?$|^db/(factories|testing)/|^(e2e|bench|checks)/" }),
    ...rows,
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)\\.next|^bench/out/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
