/** Where a link that people write may lead: the web, a letter, a call, a place of this site or of this text. */
export function isSafeLink(address: string): boolean {
  const wanted = address.trim();
  if (/[\u0000-\u0020\u007F\\]/.test(wanted)) return false;
  if (wanted.startsWith("#")) return true;
  if (wanted.startsWith("/")) return !wanted.startsWith("//");
  return /^(https?:\/\/[^/]|mailto:[^\s@]+@|tel:\+?[\d()-]+$)/i.test(wanted) && URL.canParse(wanted);
}

/** Leads away from this site. */
export const isOutside = (address: string) => /^https?:/i.test(address);

const picture = /^\/api\/files\/([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})\/(?:small|medium|large)\.webp$/;

/** The file of a picture that was uploaded here; null for any other address: nothing is fetched from elsewhere. */
export const pictureIn = (address: string): string | null => picture.exec(address)?.[1] ?? null;
