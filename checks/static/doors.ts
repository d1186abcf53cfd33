// Every door has its guard: form actions, endpoints, socket handlers, routes. A new door is locked by default.
// (What the guards then do to a stranger is asked of the running API by checks/doors.test.ts.)
import ts from "typescript";
import { report } from "./report.ts";
import { read, sources } from "./sources.ts";

const guards = new Set(["asGuest", "asMember", "asStaff"]);

/** Route files of Next, and the words in each that guard it. Adding a line here is a decision about security. */
const routes: Record<string, { guard: string; why: string }> = {
  "app/api/v1/[...path]/route.ts": { guard: "mount(endpoints, findRequestViewer)", why: "each endpoint says who may knock" },
  "app/api/auth/[...nextauth]/route.ts": { guard: "handleAuth(request", why: "signing in is for strangers; next-auth checks its CSRF token" },
  "app/api/exports/account/[id]/route.ts": { guard: "findArchive(await findRequestViewer(request)", why: "an archive is its owner's, for a session of theirs" },
  "app/api/exports/clusters/[slug]/participants/route.ts": { guard: "download(request", why: "finds out who asks; the list is for those who run the cluster" },
  "app/api/exports/clusters/route.ts": { guard: "download(request", why: "finds out who asks; the export is the project office's" },
  "app/api/exports/library/route.ts": { guard: "downloadFolder(request", why: "finds out who asks; a folder is for those who may enter its workspace" },
  "app/api/exports/imports/[id]/route.ts": { guard: "download(request", why: "finds out who asks; imports are the project office's" },
  "app/api/unsubscribe/route.ts": { guard: "unsubscribe({ token", why: "mail programs end letters without signing in (RFC 8058); the signed token says whose, and allows no more" },
  "app/map/[file]/route.ts": { guard: "drawOutlines", why: "outlines of the land, the same for everybody" },
  "app/api/auth/oidc/route.ts": { guard: 'from !== "same-origin"', why: "only our own sign-in page sends people to the provider" },
};

const parse = (path: string) => ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
const where = (node: ts.Node) => {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
};
const isDirective = (node: ts.Node | undefined, text: string) => node !== undefined && ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression) && node.expression.text === text;
const isExported = (node: ts.Node) => ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const problems: string[] = [];
let looked = 0;

for (const path of sources("{app,components,lib}/**/*.{ts,tsx}")) {
  const text = read(path);
  if (!/["']use server["']/.test(text)) {
    if (/(^|\/)actions\.ts$/.test(path)) problems.push(`${path}: does not begin with "use server"`);
    continue;
  }
  const file = parse(path);
  if (isDirective(file.statements[0], "use server")) {
    if (/^lib\/[^/]+\/(actions\.ts|actions\/[^/]+\.ts)$/.test(path)) checkActions(file);
    else problems.push(`${path}: form actions live in lib/<domain>/actions.ts`);
  } else forEachNode(file, (node) => {
    if (isDirective(node, "use server")) problems.push(`${where(node)}: an action inside a component; actions live in lib/<domain>/actions.ts`);
  });
}

for (const path of sources("lib/*/{api.ts,api/*.ts}").filter((it) => !it.endsWith(".test.ts"))) checkEndpoints(parse(path));
for (const path of sources("lib/*/{socket.ts,socket/*.ts}").filter((it) => !it.endsWith(".test.ts"))) checkHandlers(parse(path));
for (const path of sources("{app,lib,components}/**/*.{ts,tsx}").filter((it) => !/\.test\.tsx?$/.test(it))) checkSocketServer(parse(path));

const mounted = read("lib/server/endpoints.ts");
for (const path of sources("lib/*/api.ts")) {
  if (!mounted.includes(`"#${path}"`)) problems.push(`${path}: its endpoints are not mounted in lib/server/endpoints.ts`);
}

const heard = read("lib/gateway/handlers.ts");
for (const path of sources("lib/*/socket.ts")) {
  if (!heard.includes(`"#${path}"`)) problems.push(`${path}: its handlers are not listed in lib/gateway/handlers.ts`);
}

for (const path of sources("app/**/route.ts")) {
  looked++;
  const allowed = routes[path];
  if (!allowed) problems.push(`${path}: not among the known routes of checks/static/doors.ts`);
  else if (!read(path).includes(allowed.guard)) problems.push(`${path}: its guard “${allowed.guard}” is gone (${allowed.why})`);
}

report(problems, `${looked} doors have their guards.`);

/** Exports of an actions file: async functions that do nothing but knock at a door made by asGuest, asMember or asStaff. */
function checkActions(file: ts.SourceFile) {
  const doors = new Set<string>();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer && isGuardCall(initializer)) doors.add(name.text);
    }
  }
  for (const statement of file.statements) {
    if (ts.isExportAssignment(statement) || ts.isExportDeclaration(statement)) {
      if (!(ts.isExportDeclaration(statement) && statement.isTypeOnly)) problems.push(`${where(statement)}: an action is exported where it is declared`);
      continue;
    }
    if (!isExported(statement) || ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) continue;
    const functions = functionsOf(statement);
    if (functions.length === 0) problems.push(`${where(statement)}: only actions may be exported from here`);
    for (const { name, body } of functions) {
      looked++;
      if (!body || !knocks(body, doors)) problems.push(`${where(statement)}: ${name} is no door: it has to be one call of what asGuest, asMember or asStaff made`);
    }
  }
}

function functionsOf(statement: ts.Statement): { name: string; body?: ts.Node }[] {
  if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? "default", body: statement.body }];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name, initializer }) => ({
    name: name.getText(),
    body: initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) ? initializer.body : undefined,
  }));
}

/** `door(previous, form)`, perhaps under a cast, perhaps after `return` as the only statement. */
function knocks(body: ts.Node, doors: Set<string>): boolean {
  if (ts.isBlock(body)) {
    const [only, ...more] = body.statements;
    return more.length === 0 && only !== undefined && ts.isReturnStatement(only) && only.expression !== undefined && knocks(only.expression, doors);
  }
  const expression = bare(body);
  if (!ts.isCallExpression(expression)) return false;
  const callee = bare(expression.expression);
  return (ts.isIdentifier(callee) && doors.has(callee.text)) || isGuardCall(callee);
}

function bare(node: ts.Node): ts.Node {
  return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isAwaitExpression(node) ? bare(node.expression) : node;
}

function isGuardCall(node: ts.Node): boolean {
  const call = bare(node);
  return ts.isCallExpression(call) && ts.isIdentifier(call.expression) && guards.has(call.expression.text);
}

/** Every `endpoint({…})` says who; and an `endpoints` list holds nothing else but those, or other such lists spread in. */
function checkEndpoints(file: ts.SourceFile) {
  forEachNode(file, (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== "endpoint") return;
    looked++;
    const [declared] = node.arguments;
    const who = declared && ts.isObjectLiteralExpression(declared) && declared.properties.find((it) => it.name?.getText() === "who");
    if (!who) problems.push(`${where(node)}: this endpoint does not say who may knock`);
  });
  forEachNode(file, (node) => {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== "endpoints" || !node.initializer) return;
    const list = bare(node.initializer);
    for (const element of ts.isArrayLiteralExpression(list) ? list.elements : [list]) {
      const declared = ts.isSpreadElement(element) || (ts.isCallExpression(element) && element.expression.getText() === "endpoint") || ts.isIdentifier(element);
      if (!declared) problems.push(`${where(element)}: an endpoint is declared with endpoint()`);
    }
  });
}

/** A domain's `handlers`: each made with `onSocket`, which the gateway alone calls, with a viewer it has just looked up. */
function checkHandlers(file: ts.SourceFile) {
  forEachNode(file, (node) => {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== "handlers" || !node.initializer) return;
    const list = bare(node.initializer);
    for (const element of ts.isArrayLiteralExpression(list) ? list.elements : [list]) {
      looked++;
      const call = bare(element);
      if (!ts.isCallExpression(call) || call.expression.getText() !== "onSocket") problems.push(`${where(element)}: a handler is made with onSocket()`);
    }
  });
}

/** The server side of Socket.IO is touched where the guard is, and nowhere else. */
function checkSocketServer(file: ts.SourceFile) {
  if (/^lib\/gateway\//.test(file.fileName)) return;
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) continue;
    if (statement.moduleSpecifier.getText() === '"socket.io"') problems.push(`${where(statement)}: sockets are listened to in lib/gateway only, behind its guard`);
  }
}

function forEachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => forEachNode(child, visit));
}
