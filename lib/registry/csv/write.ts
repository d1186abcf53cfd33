export { byteOrderMark, neutralise, restore, toRecord } from "#lib/core/csv.ts";
