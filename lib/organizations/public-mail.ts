import listed from "email-providers/all.json" with { type: "json" };

// of our region, and not in the list
const more = ["yandex.by", "yandex.kz", "yandex.com", "yandex.ua", "tut.by", "mail.by", "internet.ru", "vk.com", "xmail.ru", "mail.kz", "bk.ru", "inbox.ru", "list.ru", "abv.bg", "meta.ua", "example.com", "proton.me", "tutanota.com", "tuta.io", "duck.com", "hey.com"];
const known = new Set([...listed, ...more]);

/** Whether everybody can have an address at this domain: it says nothing of where they work. A part of such a domain is one too. */
export function isPublicMail(domain: string): boolean {
  const parts = domain.split(".");
  return parts.some((_, at) => at < parts.length - 1 && known.has(parts.slice(at).join(".")));
}

/** The domain of an address of mail, lower case. */
export const domainOf = (address: string) => address.slice(address.lastIndexOf("@") + 1).trim().toLowerCase();
