import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Rgb = [number, number, number];
type Theme = "light" | "dark";
const css = ["tokens.css", "avatar.module.css"].map((file) => readFileSync(new URL(file, import.meta.url), "utf8"));
const tokens = new Map([...css[0]!.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]));

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Rgb;

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r, g, b] = rgb(hex).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["canvas", "surface", "sunken"];
const pairs: [ink: string, ground: string, least: number][] = [
  ...["text", "text-soft", "text-faint", "accent", "accent-strong", "red"].flatMap((ink) => grounds.map((ground): [string, string, number] => [ink, ground, 4.5])),
  ...["green", "amber", "red"].flatMap((ink): [string, string, number][] => [[ink, `${ink}-soft`, 4.5], ["text", `${ink}-soft`, 4.5], [ink, "surface", 4.5], [ink, "canvas", 4.5]]),
  ["accent", "accent-soft", 4.5], ["accent-strong", "accent-soft", 4.5], ["text", "accent-soft", 4.5], ["text-soft", "accent-soft", 4.5],
  ...["accent-fill", "accent-fill-hover", "red-fill", "red-fill-hover"].map((ground): [string, string, number] => ["on-fill", ground, 4.5]),
  // what is not text: edges of fields, the ring of focus, marks on the map
  ["line-strong", "surface", 3], ["line-strong", "canvas", 3], ["accent", "surface", 3], ["map-mark", "map-land", 3], ["on-map-mark", "map-mark", 4.5],
];

test.each(pairs.flatMap((pair) => (["light", "dark"] as Theme[]).map((theme) => [...pair, theme] as const)))("%s on %s is at least %d to 1 (%s)", (ink, ground, least, theme) => {
  expect(contrast(tokens.get(ink)![theme], tokens.get(ground)![theme])).toBeGreaterThanOrEqual(least);
});

const hues = [...css[1]!.matchAll(/\.(hue\d) \{ background: light-dark\((#\w+), (#\w+)\); color: light-dark\((#\w+), (#\w+)\)/g)];
test.each(hues.map(([, name, ...colours]) => [name!, ...colours] as const))("initials are legible on %s", (_, lightGround, darkGround, lightInk, darkInk) => {
  expect(contrast(lightGround!, lightInk!)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(darkGround!, darkInk!)).toBeGreaterThanOrEqual(4.5);
});

test("all eight hues were read", () => expect(hues).toHaveLength(8));

test("every token that a stylesheet uses exists", () => {
  const defined = new Set([...css[0]!.matchAll(/--([\w-]+):/g)].map(([, name]) => name!));
  const missing = globSync("{app,components}/**/*.css").flatMap((path) => {
    const text = readFileSync(path, "utf8");
    const own = new Set([...text.matchAll(/--([\w-]+):/g)].map(([, name]) => name!));
    return [...text.matchAll(/var\(--([\w-]+)(,)?/g)].filter(([, name, fallback]) => !fallback && !defined.has(name!) && !own.has(name!)).map(([, name]) => `${path}: --${name}`);
  });

  expect(missing).toEqual([]);
});
