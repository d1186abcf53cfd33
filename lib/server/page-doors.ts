import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { findCookieViewer, readCookie, sessionCookieName } from "#lib/auth/cookie.ts";
import { guest, isStaff } from "#lib/core/viewer.ts";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import { locateProfile } from "#lib/members/queries/profile.ts";
import { mayOpenPage } from "./page-access.ts";

/** Answers, or leads elsewhere, before Next begins. True when it has answered. */
export type PageDoors = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

type Door = { pattern: RegExp; audience: "member" | "staff" };

/**
 * Decides who may open a page before its first byte. The pages ask the same themselves; but they stream, and once the
 * frame is on its way it is too late for a status: a stranger's *not found* would be a 200 and a guest's way to the
 * sign-in page a script. Which pages are for whom is read from what was built: a page's group of routes is its audience.
 */
export function pageDoors(dist: string): PageDoors {
  const manifest = JSON.parse(readFileSync(join(dist, "server/app-paths-manifest.json"), "utf8")) as Record<string, string>;
  const doors = doorsOf(Object.keys(manifest));
  return async (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    if (request.headers.rsc) return false; // moving about within the product: the page itself decides
    const { pathname = "", search = "" } = URL.parse(request.url ?? "/", "http://host") ?? {};
    const [, locale = "", ...path] = pathname.split("/");
    if (path[0] === "members" && path[1] && isLocale(locale)) return profileDoor(request, response, { locale, handle: path[1], here: pathname + search });
    const door = doors.find(({ pattern }) => pattern.test(pathname));
    if (!door || !isLocale(locale)) return false;
    const viewer = await findCookieViewer(readCookie(request.headers.cookie, sessionCookieName()));
    if (!viewer) return !forGuestsToo(path, search) && signIn(response, locale, pathname + search);
    if (!(door.audience === "staff" ? isStaff(viewer) : await mayOpenPage(viewer, path, search))) request.url = `/${locale}/not-here`; // the page of all that is not there
    return false;
  };
}

/** A profile is for whom its owner shows something: guests are led to sign in whether or not there is such a member. */
async function profileDoor(request: IncomingMessage, response: ServerResponse, { locale, handle, here }: { locale: Locale; handle: string; here: string }): Promise<boolean> {
  const viewer = await findCookieViewer(readCookie(request.headers.cookie, sessionCookieName()));
  const found = await locateProfile(viewer ?? guest(locale), handle);
  if (found === "here") return false;
  if (found) return leadTo(response, `/${locale}/members/${found.movedTo}`);
  if (!viewer) return signIn(response, locale, here);
  request.url = `/${locale}/not-here`;
  return false;
}

/** A letter's invitation to speak for an organisation: the page says what is offered, and how to take it up. */
const forGuestsToo = (path: string[], search: string) => path.join("/") === "organizations/invitations" && new URLSearchParams(search).has("token");

const signIn = (response: ServerResponse, locale: Locale, next: string) => leadTo(response, `/${locale}/sign-in?next=${encodeURIComponent(next)}`);

function leadTo(response: ServerResponse, location: string): true {
  response.writeHead(307, { location, "cache-control": "private, no-store" }).end();
  return true;
}

/** `/[locale]/(member)/workspace/[slug]/page` → members, `^/[^/]+/workspace/[^/]+/?$`. */
function doorsOf(pages: string[]): Door[] {
  return pages.flatMap((page) => {
    const audience = /^\/\[locale\]\/\((member|staff)\)\/.*page$/.exec(page)?.[1] as Door["audience"] | undefined;
    if (!audience) return [];
    const path = page.replace(/\/page$/, "").replaceAll(/\/\([^)]+\)/g, "");
    return { audience, pattern: new RegExp(`^${path.replaceAll(/\[\.\.\.[^\]]+\]/g, ".+").replaceAll(/\[[^\]]+\]/g, "[^/]+")}/?$`) };
  });
}
