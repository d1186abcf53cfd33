/** How the words of a media type are read; what is not here has none. */
export const readers = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "office",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "office",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "office",
  "application/vnd.oasis.opendocument.text": "office",
  "text/plain": "text",
} as const satisfies Record<string, "pdf" | "office" | "text">;

export const readerOf = (mediaType: string): "pdf" | "office" | "text" | undefined => readers[mediaType as keyof typeof readers];

/** Characters that are kept of a file, at most: about 300 pages. The search reads no further. */
export const longestText = 1_000_000;
