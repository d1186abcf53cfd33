import { fileTypeFromBuffer } from "file-type";
import { Refusal } from "#lib/core/errors.ts";

// what file-type knows that is text all the same
const textual = new Set(["application/xml", "text/calendar", "text/vcard"]);

/**
 * Looks at the first bytes of a file that calls itself CSV.
 * @throws Refusal *unsupported_type* when they are those of a picture, an archive, a workbook …
 */
export async function refuseOtherTypes(head: Uint8Array): Promise<void> {
  const found = await fileTypeFromBuffer(head);
  if (found) throw new Refusal("unsupported_type", textual.has(found.mime) ? "imports.not_table" : "imports.not_text", [{ path: "file", reason: "imports.is_other_type", values: { type: found.mime } }]);
}
