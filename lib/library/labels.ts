export const libraryAudiences = ["workspace", "chosen", "coordinators"] as const;
/** Who of a workspace may see a folder or a file. */
export type LibraryAudience = (typeof libraryAudiences)[number];

export const librarySorts = ["name", "newest", "largest"] as const;
export type LibrarySort = (typeof librarySorts)[number];

/** Folders within folders at most. */
export const deepest = 12;
/** Days that what was deleted can be brought back. */
export const trashDays = 30;

/** What a file is, by its media type: for an icon and a word. */
export type FileKind = "picture" | "video" | "sound" | "pdf" | "document" | "table" | "slides" | "archive" | "text" | "other";

const kinds: [RegExp, FileKind][] = [
  [/^image\//, "picture"], [/^video\//, "video"], [/^audio\//, "sound"], [/^application\/pdf$/, "pdf"],
  [/wordprocessing|msword|opendocument\.text|rtf/, "document"], [/spreadsheet|ms-excel/, "table"], [/presentation|powerpoint/, "slides"],
  [/zip|rar|7z|x-tar|gzip|bzip|x-xz/, "archive"], [/^text\//, "text"],
];
export const kindOf = (mediaType: string): FileKind => kinds.find(([pattern]) => pattern.test(mediaType))?.[1] ?? "other";

/** A file does not say its language; its letters mostly do. */
export function languageOf(text: string): "en" | "ru" | "be" {
  const sample = text.slice(0, 20_000);
  if (/[ўЎ]/.test(sample) || (/[іІ]/.test(sample) && /[а-яё]/i.test(sample) && !/[щъ]/i.test(sample))) return "be";
  return (sample.match(/[а-яё]/gi)?.length ?? 0) * 3 > (sample.match(/[a-z]/gi)?.length ?? 0) ? "ru" : "en";
}
