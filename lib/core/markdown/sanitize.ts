import sanitizeHtml from "sanitize-html";

const heads = ["h1", "h2", "h3", "h4", "h5", "h6"];

/** Second line of defence behind a parser that takes no HTML: whatever a fault of it let through, only this gets out. */
export const sanitize = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: [...heads, "p", "br", "hr", "blockquote", "ul", "ol", "li", "a", "em", "strong", "s", "code", "pre", "img", "input", "div", "table", "thead", "tbody", "tr", "th", "td"],
    allowedAttributes: {
      ...Object.fromEntries(heads.map((head) => [head, ["id"]])),
      a: ["href", "rel", "title"],
      img: ["src", "alt", "loading"],
      ol: ["start"],
      input: [{ name: "type", multiple: false, values: ["checkbox"] }, "disabled", "checked", "aria-label"],
      div: [{ name: "role", multiple: false, values: ["region"] }, { name: "tabindex", multiple: false, values: ["0"] }, "aria-label"],
    },
    allowedClasses: { a: ["missing", "mention"], li: ["task"], div: ["table"], th: ["left", "center", "right"], td: ["left", "center", "right"] },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: [] }, // addresses of this site have no scheme
    allowProtocolRelative: false,
    nestingLimit: 200,
  });
