/** The key under which an export's archive lies in the store (lib/files/store.ts). */
export const archiveKey = (exportId: string) => `exports/${exportId}.zip`;
