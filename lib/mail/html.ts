import type { Letter, LetterItem } from "./template.ts";

// Colours of components/ui/tokens.css; in a dark mailbox that knows of it the classes put on the dark ones.
const font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const look = {
  page: "background-color:#f2f4f5",
  card: "background-color:#ffffff;border:1px solid #d8dee1;border-radius:8px",
  brand: `${font};font-size:14px;line-height:20px;font-weight:600;letter-spacing:.02em;color:#0b5c6b`,
  title: `${font};font-size:20px;line-height:28px;font-weight:600;color:#172126;margin:0 0 16px`,
  text: `${font};font-size:16px;line-height:24px;color:#172126;margin:0 0 16px`,
  heading: `${font};font-size:14px;line-height:20px;font-weight:600;color:#4c5b63;margin:24px 0 4px`,
  item: `${font};font-size:16px;line-height:24px;color:#172126;padding:10px 0;border-top:1px solid #e3e8ea`,
  itemLink: "color:#0b5c6b;text-decoration:none;font-weight:500",
  note: `${font};font-size:13px;line-height:20px;color:#5a6a72`,
  button: `${font};font-size:16px;line-height:24px;font-weight:600;display:inline-block;padding:10px 20px;color:#ffffff;text-decoration:none`,
  address: `${font};font-size:13px;line-height:20px;margin:0 0 8px;word-break:break-all;overflow-wrap:anywhere`,
  small: `${font};font-size:13px;line-height:20px;color:#5a6a72;margin:0 0 8px`,
  link: "color:#0b5c6b;text-decoration:underline",
};

/** Only what cannot be said on the elements: dark colours, and less room around on a telephone. */
export const styleSheet = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;-webkit-text-size-adjust:100%}
@media (max-width:480px){.card{padding:20px 16px!important}.page{padding:12px 8px!important}}
@media (prefers-color-scheme:dark){
.page,body{background-color:#10171a!important}
.card{background-color:#182125!important;border-color:#33424a!important}
.strong{color:#e8eef0!important}
.faint{color:#a3b2b9!important}
.line{border-color:#33424a!important;color:#e8eef0!important}
.link,.brand{color:#6cc5d4!important}
}`;

/** The body of a letter. */
export function asHtmlParts({ subject, heading = subject, paragraphs, sections = [], action, reason, links = [] }: Letter, words: { preview: string; brand: string; footer: string }): string {
  return `<body class="page" style="margin:0;padding:0;${look.page}">
<div style="display:none;max-height:0;overflow:hidden;opacity:0">${escape(words.preview.slice(0, 140))}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="page" style="${look.page};border-collapse:separate">
<tr><td align="center" class="page" style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;border-collapse:separate">
<tr><td style="padding:0 4px 12px"><span class="brand" style="${look.brand}">${escape(words.brand)}</span></td></tr>
<tr><td class="card" style="${look.card};padding:28px 32px" align="left">
<h1 class="strong" style="${look.title}">${escape(heading)}</h1>
${paragraphs.map((text) => `<p class="strong" style="${look.text}">${lines(text)}</p>`).join("\n")}
${sections.map(section).join("\n")}
${action ? button(action) : ""}
</td></tr>
<tr><td style="padding:16px 4px 0" align="left">
${[words.footer, ...(reason ? [reason] : [])].map((text) => `<p class="faint" style="${look.small}">${escape(text)}</p>`).join("\n")}
${links.map(({ label, url }) => `<p class="faint" style="${look.small}">${anchor(url, label, look.link)}</p>`).join("\n")}
</td></tr>
</table>
</td></tr>
</table>
</body>`;
}

const section = ({ title, items }: { title: string; items: LetterItem[] }) => `<h2 class="faint" style="${look.heading}">${escape(title)}</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:separate">
${items.map(item).join("\n")}
</table>`;

const item = ({ text, url, note }: LetterItem) =>
  `<tr><td class="line" style="${look.item}">${anchor(url, text, look.itemLink)}${note ? `<br><span class="faint" style="${look.note}">${escape(note)}</span>` : ""}</td></tr>`;

function button({ label, url }: NonNullable<Letter["action"]>): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 16px;border-collapse:separate">
<tr><td style="background-color:#0b5c6b;border-radius:6px"><a href="${escape(url)}" target="_blank" rel="noopener" style="${look.button}">${escape(label)}</a></td></tr>
</table>
<p class="faint" style="${look.address}">${anchor(url, url, look.link)}</p>`;
}

const anchor = (url: string, label: string, style: string) => `<a class="link" href="${escape(url)}" target="_blank" rel="noopener" style="${style}">${escape(label)}</a>`;

const lines = (text: string) => escape(text).replaceAll("\n", "<br>");

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** Text as it may stand in HTML. */
export const escape = (text: string) => text.replaceAll(/[&<>"']/g, (c) => entities[c]!);
