/*
 * The few fields that we read out of S3's answers. They have no attributes of interest and no text that we did not write,
 * but for the messages of errors.
 */

/** The text of the first element of a name. */
export const valueOf = (xml: string, name: string): string | undefined => valuesOf(xml, name)[0];

/** What stands in each element of a name, in their order; elements inside are left as they are. */
export function valuesOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([^]*?)</${name}>`, "g"))].map(([, text]) => plain(text!));
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const plain = (text: string) => (text.includes("<") ? text : text.replaceAll(/&(?:(\w+)|#(\d+)|#x([\da-f]+));/gi, (whole, name?: string, decimal?: string, hex?: string) =>
  name ? (entities[name] ?? whole) : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex!, 16))));
