// The words of the interface: complete, well-formed and in use, in every language.
import { readdirSync } from "node:fs";
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { report } from "./report.ts";
import { read, root, sources } from "./sources.ts";
import { createUses } from "./uses.ts";

const folder = "lib/i18n/messages";
const original = "en";
const locales = readdirSync(root + folder);
const namespaces = readdirSync(`${root}${folder}/${original}`).map((name) => name.replace(/\.json$/, ""));
const problems: string[] = [];

type Words = Map<string, string>;
const load = (locale: string, namespace: string): Words => new Map(flatten(JSON.parse(read(`${folder}/${locale}/${namespace}.json`)) as object));

function flatten(node: object, path = ""): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key;
    return typeof value === "string" ? [[at, value] as [string, string]] : flatten(value as object, at);
  });
}

const all = new Map(namespaces.flatMap((namespace) => locales.map((locale) => [`${locale}/${namespace}`, load(locale, namespace)] as const)));
const of = (locale: string, namespace: string) => all.get(`${locale}/${namespace}`) ?? new Map<string, string>();

for (const locale of locales) {
  for (const extra of readdirSync(`${root}${folder}/${locale}`).filter((name) => !namespaces.includes(name.replace(/\.json$/, "")))) problems.push(`${locale}/${extra}: there is no such file in ${original}`);
  for (const namespace of namespaces) compare(locale, namespace);
}

/** One language's file against the original's: keys, syntax, placeholders, plural forms. */
function compare(locale: string, namespace: string) {
  const [words, originals] = [of(locale, namespace), of(original, namespace)];
  const at = (key: string) => `${locale}/${namespace}.json: ${key}`;
  for (const key of originals.keys()) if (!words.has(key)) problems.push(`${at(key)} is missing`);
  for (const [key, text] of words) {
    if (!originals.has(key)) problems.push(`${at(key)} is not in ${original}`);
    if (text.trim() === "") problems.push(`${at(key)} is empty`);
    const parsed = parseWords(text);
    if (!parsed) problems.push(`${at(key)} is not well-formed: ${text}`);
    else {
      const [mine, theirs] = [placeholders(parsed), placeholders(parseWords(originals.get(key) ?? "") ?? [])];
      if (originals.has(key) && mine !== theirs) problems.push(`${at(key)} has the placeholders ${mine || "none"}; ${original} has ${theirs || "none"}`);
      for (const missing of missingForms(parsed, locale)) problems.push(`${at(key)} lacks the plural form ${missing}`);
    }
  }
}

function parseWords(text: string): MessageFormatElement[] | null {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

function children(element: MessageFormatElement): MessageFormatElement[][] {
  if (element.type === TYPE.plural || element.type === TYPE.select) return Object.values(element.options).map(({ value }) => value);
  return element.type === TYPE.tag ? [element.children] : [];
}

/** Names of arguments and tags, once each; which of them a plural form happens to use may differ. */
function placeholders(elements: MessageFormatElement[]): string {
  const names = (list: MessageFormatElement[]): string[] =>
    list.flatMap((element) => [
      ...(element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.type === TYPE.tag ? `<${element.value}>` : element.value]),
      ...children(element).flatMap(names),
    ]);
  return [...new Set(names(elements))].sort().join(", ");
}

/** Plural forms that the language has and the message has not (ru, be: one, few, many, other). */
function missingForms(elements: MessageFormatElement[], locale: string): string[] {
  return elements.flatMap((element) => {
    const inside = children(element).flatMap((list) => missingForms(list, locale));
    if (element.type !== TYPE.plural) return inside;
    const forms = new Intl.PluralRules(locale, { type: element.pluralType ?? "cardinal" }).resolvedOptions().pluralCategories;
    return [...forms.filter((form) => !(form in element.options)), ...inside];
  });
}

const uses = createUses(sources("{app,components,lib,db/seed}/**/*.{ts,tsx}").filter((path) => !/\.test\.tsx?$/.test(path)));
for (const namespace of namespaces) {
  for (const key of of(original, namespace).keys()) if (!uses.mentions(namespace, key)) problems.push(`${namespace}.json: ${key} is used nowhere`);
}
for (const { at, namespace, key } of uses.looked()) {
  if (!of(original, namespace).has(key)) problems.push(`${at}: ${namespace} has no ${key}`);
}
for (const path of sources("{app,components}/**/*.{ts,tsx}")) {
  const text = read(path);
  if (/^["']use client["']/m.test(text) && /from "#lib\/i18n\/(catalogue|translator)\.ts"/.test(text)) problems.push(`${path}: all words of all languages would travel to the browser; give it the few that it shows`);
}

const count = namespaces.reduce((sum, namespace) => sum + of(original, namespace).size, 0);
report(problems, `${count} texts in ${locales.length} languages.`);
