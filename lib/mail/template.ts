import { translator } from "#lib/i18n/translator.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export type Letter = {
  subject: string;
  paragraphs: string[];
  /** The one thing to do, as a button; the address is shown too. */
  action?: { label: string; url: string };
};

/** A letter as plain text. */
export function asText({ paragraphs, action }: Letter, locale: Locale): string {
  return [...paragraphs, ...(action ? [`${action.label}:\n${action.url}`] : []), `--\n${footer(locale)}`].join("\n\n") + "\n";
}

/** A letter as HTML: one column, no pictures, nothing fetched from anywhere; readable with styles taken away. */
export function asHtml({ subject, paragraphs, action }: Letter, locale: Locale): string {
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:24px 16px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<div style="max-width:560px;margin:0 auto">
<h1 style="font-size:20px;line-height:1.3;margin:0 0 16px">${escape(subject)}</h1>
${paragraphs.map((text) => `<p style="margin:0 0 16px">${escape(text).replaceAll("\n", "<br>")}</p>`).join("\n")}
${action ? button(action) : ""}
<hr style="border:0;border-top:1px solid #8a9499;margin:24px 0 12px">
<p style="font-size:13px;margin:0">${escape(footer(locale))}</p>
</div>
</body>
</html>
`;
}

function button({ label, url }: NonNullable<Letter["action"]>): string {
  const href = escape(url);
  return `<p style="margin:24px 0"><a href="${href}" target="_blank" rel="noopener" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#0b5c6b;color:#ffffff;text-decoration:none;font-weight:600">${escape(label)}</a></p>
<p style="font-size:13px;margin:0 0 16px;word-break:break-all"><a href="${href}" target="_blank" rel="noopener">${href}</a></p>`;
}

const footer = (locale: Locale) => translator(locale, "mail")("footer");

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (c) => entities[c]!);
