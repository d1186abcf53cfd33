import { ownPath } from "#lib/core/own-path.ts";
import { negotiateLocale } from "#lib/i18n/locales.ts";
import { oidcName } from "#lib/members/auth-options.ts";
import { startOidc } from "#lib/members/auth-handler.ts";

/** Where the button of the sign-in page leads: on to the OpenID provider, if another site did not send the person here. */
export async function GET(request: Request) {
  const locale = negotiateLocale(request.headers.get("accept-language") ?? undefined);
  const next = ownPath(new URL(request.url).searchParams.get("next"), `/${locale}/my`);
  const from = request.headers.get("sec-fetch-site");
  if (!oidcName() || (from !== null && from !== "same-origin")) return new Response(null, { status: 303, headers: { location: `/${locale}/sign-in?next=${encodeURIComponent(next)}` } });
  return startOidc(request, next);
}
