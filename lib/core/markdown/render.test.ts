import { describe, expect, test } from "vitest";
import { plainText, referencesIn, renderMarkdown } from "./render.ts";

const html = (source: string, more: Partial<Parameters<typeof renderMarkdown>[1]> = {}) => renderMarkdown(source, { locale: "en", ...more }).html;
const file = "019e6b53-a5cb-7658-859d-fa1453510348";

test("what a wiki needs: headings, emphasis, lists, tasks, tables, code, bare addresses", () => {
  const shown = html("# Лён\n\n**long** ~~short~~ `x`\n\n- [x] sown\n- [ ] pulled\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n```\n<b>\n```\n\nhttps://example.org");
  expect(shown).toContain('<h1 id="h-len">Лён</h1>');
  expect(shown).toContain("<strong>long</strong> <s>short</s> <code>x</code>");
  expect(shown).toContain('<li class="task"><input type="checkbox" disabled aria-label="Done" checked />sown</li>');
  expect(shown).toContain('aria-label="Not done" />pulled');
  expect(shown).toContain('<td class="right">2</td>');
  expect(shown).toContain("<pre><code>&lt;b&gt;\n</code></pre>");
  expect(shown).toContain('<a href="https://example.org" rel="nofollow ugc noopener noreferrer">');
});

test("headings are shifted under those of the page, never skip a level, and have addresses of their own", () => {
  const { html: shown, headings } = renderMarkdown("# A\n#### B\n## A\n# Ж", { locale: "en", shift: 2 });
  expect(shown).toBe('<h3 id="h-a">A</h3>\n<h4 id="h-b">B</h4>\n<h4 id="h-a-2">A</h4>\n<h3 id="h-zh">Ж</h3>\n');
  expect(headings.map(({ level, text }) => `${level} ${text}`)).toEqual(["1 A", "2 B", "2 A", "1 Ж"]);
});

test("links between pages: found, missing, with other words, or words only", () => {
  const pageAddress = (title: string) => (title === "Seeds" ? { href: "/en/p/1" } : { href: "/en/new", missing: true });
  expect(html("[[Seeds]] [[Seeds|our seeds]] [[Nothing]]", { pageAddress })).toBe('<p><a href="/en/p/1">Seeds</a> <a href="/en/p/1">our seeds</a> <a href="/en/new" class="missing">Nothing</a></p>\n');
  expect(html("[[Seeds]] `[[code]]` [[]] [[a\nb]]")).toBe("<p>Seeds <code>[[code]]</code> [[]] [[a\nb]]</p>\n");
  expect(referencesIn(`[[Seeds]] [[ Лён |x]] \`[[no]]\` ![a](/api/files/${file}/large.webp)`)).toEqual({ titles: ["Seeds", "Лён"], handles: [], pictures: [file] });
});

test("@handles lead to members under their names; addresses, code, links and strangers stay what they are", () => {
  const memberAddress = (handle: string) => (handle === "anna-novik" ? { href: "/en/members/anna-novik", name: "Анна <b>" } : null);
  const link = '<a href="/en/members/anna-novik" class="mention">@Анна &lt;b&gt;</a>';
  expect(html("@anna-novik, (@Anna-Novik)", { memberAddress })).toBe(`<p>${link}, (${link})</p>\n`);
  expect(html("**@anna-novik**.", { memberAddress })).toBe(`<p><strong>${link}</strong>.</p>\n`);
  for (const other of ["x@anna-novik", "`@anna-novik`", "@@anna-novik", "@anna-novik_", "/@anna-novik", "@nobody", "@"]) expect(html(other, { memberAddress })).not.toContain("mention");
  expect(html("[see @anna-novik](https://example.org)", { memberAddress })).not.toContain("mention");
  expect(html("anna@example.org", { memberAddress })).toContain('href="mailto:anna@example.org"');
  expect(referencesIn("@Anna-Novik @petr `@no` a@b.example @anna-novik").handles).toEqual(["anna-novik", "petr"]);
  expect(plainText("Ask @anna-novik")).toBe("Ask @anna-novik");
});

test("pictures are this site's own; others are links", () => {
  expect(html(`![a "b"](/api/files/${file}/large.webp)`)).toContain(`<img src="/api/files/${file}/large.webp" alt="a &quot;b&quot;" loading="lazy" />`);
  for (const other of ["https://evil.example/x.png", "//evil.example/x.png", "/api/v1/me", `/api/files/${file}/../../x.webp`, "data:image/png;base64,AAAA"]) expect(html(`![a](${other})`)).not.toContain("<img");
});

describe("nothing that runs, fetches or misleads gets out", () => {
  test.each([
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<iframe src=//evil.example>", "<style>*{}</style>", "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java\tscript:alert(1))", "[x](&#106;avascript:alert(1))", "[x](vbscript:x)", "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](file:///etc/passwd)", "[x](//evil.example)", "[x](/\\evil.example)", "[x](\\\\evil.example)", "<javascript:alert(1)>", "![x](javascript:alert(1))", '[x](https://a.example "\\" onmouseover=alert(1) \\"")',
    "[x]: javascript:alert(1)\n\n[x]", "| a |\n|:-:|\n| <b style=color:red> |", "[[<img src=x onerror=alert(1)>]]", "```js\" onload=\"alert(1)\n```", "# <img src=x onerror=alert(1)>",
  ])("%s", (source) => {
    const shown = html(source, { pageAddress: (title) => ({ href: `/x?title=${encodeURIComponent(title)}` }) });
    const tags = [...shown.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
    for (const tag of tags) {
      expect(tag).not.toMatch(/\son\w+\s*=\s*[^"]*$|^<(script|svg|iframe|style|object|form|b)\b|style=|src="(?!\/api\/files)/i);
      expect(tag).not.toMatch(/href="\s*(javascript|vbscript|data|file|\/\/|\\)/i);
    }
    expect(tags.filter((tag) => / on[a-z]+=/.test(tag.replaceAll(/"[^"]*"/g, '""')))).toEqual([]);
  });

  test("marks that turn text round are shown, NUL too", () => {
    expect(html("pay \u202Egnp.exe\u2066 \u0000")).toBe("<p>pay \uFFFDgnp.exe\uFFFD \uFFFD</p>\n");
  });
});

test.each([
  ["quotes in quotes", ">".repeat(100_000)], ["lists in lists", "- ".repeat(50_000)], ["brackets", "[".repeat(100_000)], ["brackets of pages", "[[".repeat(50_000)], ["stars", "*a ".repeat(33_000)],
  ["backticks", "`".repeat(50_000) + "a"], ["links in links", "[a](".repeat(25_000)], ["a million letters", "лён ".repeat(250_000)], ["tables", "|a".repeat(500) + "\n" + "|-".repeat(500) + "\n" + ("|b".repeat(500) + "\n").repeat(50)],
  ["angle brackets", "<".repeat(100_000)], ["pictures", "![".repeat(50_000)], ["addresses", "https://a.example/".repeat(5_000)], ["entities", "&#x1F600;".repeat(11_000)],
])("%s, a hundred thousand characters of it: shown, and soon", (_, source) => {
  const start = performance.now();
  expect(() => renderMarkdown(source, { locale: "en" })).not.toThrow();
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("the words alone", () => {
  expect(plainText("# Лён\n\n- **long** [fibre](https://x.example)\n\n```\ncode\n```\n\n![a picture](https://x.example/y.png)")).toBe("Лён long fibre code a picture");
});
