import { handleAuth } from "#lib/members/auth-handler.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own addresses: for programs that speak its protocol, and for the way back from an OpenID provider. */
const answer = async (request: Request, { params }: Context) => handleAuth(request, (await params).nextauth);

export { answer as GET, answer as POST };
