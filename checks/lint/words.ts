import type { Rule } from "eslint";

/** Attributes, of elements and of our components, whose value a person reads or hears. */
const spoken = /^(aria-(label|description|placeholder|roledescription|valuetext)|title|placeholder|alt|label|legend|heading|hint|help|description|caption|summary)$/;

/** Elements whose content is not language: keys and code. */
const notLanguage = new Set(["code", "kbd", "samp", "style", "script"]);

type Node = { type: string; [key: string]: unknown };

/** ESLint rule: every word that a person reads comes from the catalogues (lib/i18n/messages), in three languages. */
export const wordsFromCatalogues: Rule.RuleModule = {
  meta: { type: "problem", schema: [], messages: { literal: "“{{text}}” is shown to people: put it into the catalogues of all three languages." } },
  create(context) {
    const check = (node: Node | null | undefined) => {
      for (const { at, text } of literalsIn(node)) context.report({ node: at as never, messageId: "literal", data: { text: text.trim().slice(0, 40) } });
    };
    return {
      JSXText: (node: Node) => {
        if (!insideCode(node)) check(node);
      },
      JSXExpressionContainer: (node: Node) => {
        const parent = node.parent as Node;
        if (parent.type !== "JSXAttribute" && !insideCode(node)) check(node.expression as Node);
      },
      JSXAttribute: (node: Node) => {
        if (!spoken.test(nameOf(node.name as Node))) return;
        const value = node.value as Node | null;
        check(value?.type === "JSXExpressionContainer" ? (value.expression as Node) : value);
      },
    } as Rule.RuleListener;
  },
};

/** Our own name and the engravings of keys are the same in every language. */
const sameEverywhere = /\b(Cluster|Esc|Ctrl|Enter|Tab)\b|&\w+;/g;

const hasLetters = (text: unknown): text is string => typeof text === "string" && /\p{L}/u.test(text.replaceAll(sameEverywhere, ""));

/** Literal words among the values that an expression may come to; what is in a call's arguments is that call's business. */
function literalsIn(node: Node | null | undefined): { at: Node; text: string }[] {
  switch (node?.type) {
    case "JSXText":
    case "Literal":
      return hasLetters(node.value) ? [{ at: node, text: node.value }] : [];
    case "TemplateLiteral":
      return (node.quasis as { value: { cooked: string } }[]).filter(({ value }) => hasLetters(value.cooked)).map(({ value }) => ({ at: node, text: value.cooked }));
    case "ConditionalExpression":
      return [...literalsIn(node.consequent as Node), ...literalsIn(node.alternate as Node)];
    case "LogicalExpression":
      return [...literalsIn(node.left as Node), ...literalsIn(node.right as Node)];
    case "BinaryExpression":
      return node.operator === "+" ? [...literalsIn(node.left as Node), ...literalsIn(node.right as Node)] : [];
    default:
      return [];
  }
}

const nameOf = (name: Node): string => (name.type === "JSXNamespacedName" ? `${nameOf(name.namespace as Node)}:${nameOf(name.name as Node)}` : String(name.name ?? ""));

function insideCode(node: Node): boolean {
  const element = node.parent as Node | undefined;
  if (element?.type !== "JSXElement") return false;
  return notLanguage.has(nameOf((element.openingElement as Node).name as Node));
}
