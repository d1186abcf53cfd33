import { negotiateLocale } from "#lib/i18n/locales.ts";
import { problem } from "#lib/api/problem.ts";
import { unsubscribe } from "#lib/notifications/commands/unsubscribe.ts";

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token")?.slice(0, 200) ?? "";

/**
 * Ends letters with one request, as mail programs make it (RFC 8058): no cookie, no sign-in, no question asked; the token in the
 * address says what ends. The body (`List-Unsubscribe=One-Click`) says nothing more and is not read.
 */
export async function POST(request: Request) {
  try {
    await unsubscribe({ token: tokenOf(request), choice: "end" });
    return new Response(null, { status: 204 });
  } catch (error) {
    return problem(error);
  }
}

/** A person who follows the address: programs that look at links must end nothing, so they come to a page that asks. */
export function GET(request: Request) {
  const locale = negotiateLocale(request.headers.get("accept-language") ?? undefined);
  return new Response(null, { status: 303, headers: { location: `/${locale}/unsubscribe?token=${encodeURIComponent(tokenOf(request))}` } });
}
