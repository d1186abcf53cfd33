import { translator } from "#lib/i18n/translator.ts";

/** Names by which people find things on a page: out of the catalogues, so that a better word breaks no journey. */
export { translator as words };
