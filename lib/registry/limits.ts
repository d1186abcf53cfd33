/** Bytes of a file at most. */
export const maxBytes = 64 * 1024 * 1024;

/** Rows of a file at most; a 64 MB file of real rows has fewer. */
export const maxRows = 500_000;

/** Columns at most: more means that the delimiter was misread. */
export const maxColumns = 200;

/** Characters of one record at most; a longer one is a quote that was never closed. */
export const maxRecord = 500_000;

/** Rows read, planned and written at a time. */
export const batchSize = 2000;
