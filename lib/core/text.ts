import { z } from "zod";

// Characters that nobody sees: a name that holds them can look like another's, or turn a line round.
// Bidirectional marks and overrides, zero-width characters, soft hyphen, fillers, tags, byte-order mark.
const invisible = /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]/u;
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
const loneSurrogate = /\p{Surrogate}/u;

/**
 * One line that people read as a name or title: NFC, spaces folded, 1 to `max` characters (code points).
 * Refuses control and invisible characters. Messages are keys of the `errors` catalogue.
 */
export const line = (max: number, min = 1) =>
  z
    .string({ error: "required" })
    .refine((s) => !control.test(s) && !loneSurrogate.test(s) && !/[\n\r]/.test(s.trim()), "control_characters")
    .refine((s) => !invisible.test(s), "invisible_characters")
    .transform((s) => s.normalize("NFC").replaceAll(/\s+/gu, " ").trim())
    .refine((s) => [...s].length >= min, { error: ({ input }) => (min === 1 || input === "" ? "required" : "too_short") })
    .refine((s) => [...s].length <= max, "too_long");

/** Several lines, kept as typed but for line ends and outer space. Joiners of emoji and scripts are welcome here. */
export const prose = (max: number, min = 1) =>
  z
    .string({ error: "required" })
    .refine((s) => !control.test(s) && !loneSurrogate.test(s), "control_characters")
    .transform((s) => s.normalize("NFC").replaceAll(/\r\n?/g, "\n").trim())
    .refine((s) => [...s].length >= min, { error: ({ input }) => (min === 1 || input === "" ? "required" : "too_short") })
    .refine((s) => [...s].length <= max, "too_long");

/** An empty field counts as left out. */
export const optional = <T extends z.ZodType>(type: T) => z.preprocess((v) => (typeof v === "string" && v.trim() === "" ? undefined : v), type.optional());

/** Text in up to three languages, at least one of them. */
export const localizedLine = (max: number) => localizedOf(optional(line(max)));
export const localizedProse = (max: number) => localizedOf(optional(prose(max)));

const localizedOf = <T extends z.ZodType<string | undefined>>(type: T) =>
  z.object({ en: type, ru: type, be: type }).partial().transform((t) => Object.fromEntries(Object.entries(t).filter(([, v]) => v)) as { en?: string; ru?: string; be?: string })
    .refine((t) => Object.keys(t).length > 0, "required");

/**
 * An address that the common mail systems deliver: no quoted local part, no comments, one ASCII @; at most 254 characters
 * (RFC 5321, 4.5.3.1). Full-width and other look-alikes are refused, never mended: the letter would go elsewhere.
 */
export const email = z
  .string({ error: "required" })
  .trim()
  .min(1, "required")
  .max(254, "too_long")
  .refine((s) => !s.includes("\uFF20") && !s.includes("\uFE6B"), "email_at")
  .refine((s) => !s.includes('"'), "email_quoted")
  .pipe(z.email("email"));

/** What makes two addresses the same account. */
export const emailKey = (address: string) => address.trim().toLowerCase().normalize("NFKC");

/** An http(s) address of a public site. */
export const website = z
  .string()
  .trim()
  .max(500, "too_long")
  .transform((s) => (/^[a-z][a-z\d+.-]*:/i.test(s) ? s : `https://${s}`))
  .refine((s) => {
    const url = URL.parse(s);
    return url && /^https?:$/.test(url.protocol) && url.hostname.includes(".") && !url.username;
  }, "website");

/** ISO 3166-1 alpha-2. */
export const country = z.string({ error: "required" }).regex(/^[A-Z]{2}$/, "country");

/** Lower-case words for an address: transliterated, hyphened, at most 60 characters; empty if nothing is left. */
export function slugify(text: string): string {
  const latin = [...text.toLowerCase()].map((c) => cyrillic[c] ?? c).join("");
  return latin.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll(/[^a-z\d]+/g, "-").replaceAll(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "");
}

// Letters as in the passports of both countries, near enough for addresses (ICAO Doc 9303, part 3, table 6).
const cyrillic: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", ё: "e", є: "ie", ж: "zh", з: "z", и: "i", і: "i", ї: "i", й: "i",
  к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ў: "u", ф: "f", х: "kh", ц: "ts", ч: "ch",
  ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "iu", я: "ia", ß: "ss", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i",
};
