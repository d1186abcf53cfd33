import ts from "typescript";
import { read } from "./sources.ts";

type Lookup = { at: string; namespace: string; key: string };

/** Methods of Zod whose last argument is a reason too. */
const rules = /\.(min|max|length|regex|refine|check|nonempty|gt|gte|lt|lte|startsWith|endsWith|enum|email|url)$/;

/** Where a reason, a key of the `errors` catalogue, stands among the arguments of what makes refusals. */
const reasons: Record<string, number> = { Refusal: 1, conflict: 0, forbidden: 0, notFound: 0, invalid: 1 };

/**
 * Reads which texts the code mentions. Keys are mostly literals (`t("join.title")`), sometimes templates
 * (`t(`roles.${role}`)`), sometimes names of properties where a part of a catalogue is handed on whole.
 */
export function createUses(paths: string[]) {
  const literals = new Set<string>();
  const templates: RegExp[] = [];
  const lookups: Lookup[] = [];

  for (const path of paths) {
    const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
    visit(file, path);
  }

  function visit(node: ts.Node, path: string) {
    if (ts.isStringLiteralLike(node) || ts.isIdentifier(node)) literals.add(node.text);
    if (ts.isTemplateExpression(node)) templates.push(patternOf(node));
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const at = `${path}:${node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      const name = node.expression.getText();
      const [first, second, third] = [...(node.arguments ?? [])];
      const reason = name in reasons ? node.arguments?.[reasons[name]!] : undefined;
      if (reason && ts.isStringLiteralLike(reason)) lookups.push({ at, namespace: "errors", key: reason.text });
      const last = node.arguments?.at(-1);
      if (rules.test(name) && last && /\/(input|text)\.ts$|\/input\//.test(path)) {
        for (const said of saidBy(last)) lookups.push({ at, namespace: "errors", key: said });
      }
      if (name === "say" && first && second && third && ts.isStringLiteralLike(second) && ts.isStringLiteralLike(third)) lookups.push({ at, namespace: second.text, key: third.text });
    }
    ts.forEachChild(node, (child) => visit(child, path));
  }

  return {
    /** Whether a key may be meant somewhere: by its whole name, a template that fits, or the name of what holds it. */
    mentions(namespace: string, key: string): boolean {
      if (namespace === "errors" && /^(zod_|invalid_|too_)/.test(key)) return true; // Zod's own codes
      const parts = key.split(".");
      return (
        literals.has(key) ||
        parts.some((_, i) => i > 0 && literals.has(parts.slice(i).join(".")) && (literals.has(parts.slice(0, i).join(".")) || literals.has(`${namespace}.${parts.slice(0, i).join(".")}`))) ||
        templates.some((pattern) => pattern.test(key)) ||
        parts.slice(0, -1).some((_, i) => literals.has(parts.slice(0, i + 1).join(".")) && literals.has(parts.at(-1)!))
      );
    },
    /** Keys that are looked up by a literal where TypeScript does not check them. */
    looked: () => lookups,
  };
}

/** `"required"`, `{ error: "required" }` or `{ message: "required" }`, where it has the form of a reason. */
function saidBy(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return /^[a-z_.]+$/.test(node.text) ? [node.text] : [];
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((it) => (ts.isPropertyAssignment(it) && /^(error|message)$/.test(it.name.getText()) ? saidBy(it.initializer) : []));
}

/** `kinds.${kind}.title` as a pattern over keys; a template that is nothing but holes fits nothing. */
function patternOf(node: ts.TemplateExpression): RegExp {
  const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const fixed = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (!fixed.some((text) => /\w/.test(text))) return /$^/;
  return new RegExp(`^${fixed.map(escape).join(".+")}$`);
}
